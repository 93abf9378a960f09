"""The run as the window sees it: session, worker, snapshots, jobs and the clock of frames. It draws nothing."""
