"""A search as it is carried out in a thread beside the window. Free of widgets."""

from collections import deque

from nnplayground.gui.run.job import Steps
from nnplayground.search.axes import Values
from nnplayground.search.certificates import Certificates, is_tls
from nnplayground.search.runner import NothingNew, SearchRun
from nnplayground.search.trials import Search, SearchPlan
from nnplayground.search.workers import LocalWorkers, Workers


class SearchOrders:
    """What the window wants of a search under way; it looks between two of its steps. Safe to be set at any time."""

    def __init__(self) -> None:
        self.is_paused = False
        self.to_end: deque[int] = deque()
        """Numbers of trials that are to be ended."""
        self.to_add: deque[Values] = deque()
        """Points by hand that are to be trained as well."""


def search_steps(search: Search, jobs: int, cluster: str, certificates: Certificates, orders: SearchOrders) -> Steps:
    """Go on with `search`, `jobs` trials at a time, or on the cluster with that address, if there is one.

    The certificates are for an address ``tls://…``. Yields events and, where points were added, plans.
    Closing this generator ends the processes. Raises UserError if the search makes no sense.
    """
    workers = _workers(jobs, cluster, certificates)
    try:
        run = SearchRun(search, workers)
        events = run.run()
        while True:
            run.is_paused = orders.is_paused
            while orders.to_end:
                yield from run.end_trial(orders.to_end.popleft())
            while orders.to_add:
                run.add(orders.to_add.popleft())
                plan: SearchPlan = run.search.plan
                yield plan
            event = next(events, None)
            if event is None:
                return
            yield None if isinstance(event, NothingNew) else event
    finally:
        workers.close()


def _workers(jobs: int, cluster: str, certificates: Certificates) -> Workers:
    if not cluster:
        return LocalWorkers(jobs)
    # Not at the top: it takes two seconds, and few searches need it.
    from nnplayground.search.cluster import ClusterWorkers

    return ClusterWorkers(cluster, certificates if is_tls(cluster) else None)
