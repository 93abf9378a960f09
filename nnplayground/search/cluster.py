"""Workers of a Dask cluster, by the address of its scheduler; needs the extra ``nnplayground[cluster]``.

What goes there is one function of this package, by its name, and JSON text; data of the user's own go once to every
worker, as bytes. A trial that is ended is forgotten here; the worker's thread finishes it all the same.
"""

import asyncio
import contextlib
import logging
import pkgutil
import platform
import re
import threading
import time
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

import nnplayground
from nnplayground.data import content
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.search.certificates import INCOMPLETE, Certificates, is_tls
from nnplayground.search.task import MISSING_DATA, TrialTask, pack_content, take_content, train_text
from nnplayground.search.trials import TrialResult
from nnplayground.search.workers import TrialDone, TrialLost, WorkerMessage

TIMEOUT = 4.0
"""Seconds until an address is given up."""
ALONE = 30.0
"""Seconds without any worker after which a search ends."""
SHOWN = 60
"""Characters of what comes from elsewhere that a sentence shows."""
DEEPEST = 20
"""Errors behind an error that are looked at."""
PACKAGE_VERSION = "nnplayground:__version__"

NOT_INSTALLED = N_("Clusters need one more library: python -m pip install “nnplayground[cluster]”.")
NO_ADDRESS = N_("“{address}” is no address of a scheduler. Examples: tcp://10.0.0.5:8786, tls://10.0.0.5:8786.")
NO_ANSWER = N_("No Dask scheduler answers at {address}. Start one there, or check the address.")
NO_TLS = N_("The scheduler at {address} could not be reached with these certificates: {reason}.")
NO_WORKERS = N_("The scheduler at {address} has no workers: start some with “dask worker”.")
OTHER_PYTHON = N_("The worker {worker} runs Python {theirs}, and this is {ours}: both need the same minor version.")
NO_PACKAGE = N_("The worker {worker} has no nnplayground: install version {ours} there.")
OTHER_PACKAGE = N_("The worker {worker} has nnplayground {theirs}, and this is {ours}: install the same version.")
SCHEDULER_LOST = N_("The scheduler at {address} is gone. What is done is kept; go on when it is back, or without it.")
WORKERS_LOST = N_("The cluster has had no workers for {seconds} s. What is done is kept; go on when there are some.")


class ClusterWorkers:
    """The workers of a cluster; each thread of each trains one trial."""

    ends_at_once = False

    def __init__(self, address: str, certificates: Certificates | None = None) -> None:
        """Connect, and look at the versions of the workers. Raises UserError, one sentence, if that fails."""
        self._address = address
        self._client = _connected(address, certificates)
        self._futures: dict[int, Any] = {}
        self._tasks: dict[int, str] = {}
        self._seen = time.monotonic()
        """When there was a worker last."""
        try:
            _check_versions(self._client, address)
            self._count = self._threads()
        except BaseException:
            self.close()
            raise

    @property
    def count(self) -> int:
        """How many trials the cluster trains at once; at least one, as workers may come and go."""
        return max(1, self._count)

    def submit(self, number: int, task: TrialTask) -> None:
        """Hand a trial to the scheduler."""
        self._tasks[number] = task.model_dump_json()
        self._send(number)

    def poll(self, seconds: float) -> list[WorkerMessage]:
        """Return which trials have ended. Raises UserError if scheduler or workers are gone for good."""
        self._wait(seconds)
        found: list[WorkerMessage] = []
        for number, future in list(self._futures.items()):
            if future.status != "pending":
                found += self._told(number, future)
        if not found:
            self._look_after_workers()
        return found

    def end(self, number: int) -> None:
        """Forget a trial."""
        future = self._futures.pop(number, None)
        self._tasks.pop(number, None)
        if future is not None:
            with contextlib.suppress(Exception):
                future.cancel()

    def close(self) -> None:
        """Leave the cluster; it goes on without us."""
        for number in list(self._futures):
            self.end(number)
        with contextlib.suppress(Exception):
            self._client.close(timeout=TIMEOUT)

    def _send(self, number: int) -> None:
        try:
            # No key of its own: equal tasks are not the same task, and each is run once.
            future = self._client.submit(train_text, self._tasks[number], pure=False, retries=0)
        except Exception as error:
            raise UserError(SCHEDULER_LOST, address=self._address) from error
        self._futures[number] = future

    def _wait(self, seconds: float) -> None:
        """Wait so long for the first trial to end, and also where there is nothing that could."""
        import distributed

        end, futures = time.monotonic() + seconds, list(self._futures.values())
        # That the time is up is an error there, as is the end of the connection.
        with contextlib.suppress(Exception):
            if futures:
                # It asks for a client of this thread, which a search does not leave behind.
                with self._client.as_current():
                    distributed.wait(futures, timeout=seconds, return_when="FIRST_COMPLETED")
                return
        threading.Event().wait(max(0.0, end - time.monotonic()))

    def _told(self, number: int, future: Any) -> list[WorkerMessage]:
        del self._futures[number]
        if future.status != "finished":
            if self._client.status != "running" or future.status in ("lost", "cancelled"):
                raise UserError(SCHEDULER_LOST, address=self._address)
            self._tasks.pop(number, None)
            return [TrialLost(number)]
        try:
            text = future.result(timeout=TIMEOUT)
            is_answer = not (isinstance(text, str) and text.startswith(MISSING_DATA))
            if not is_answer:
                self._give(text.split()[2:])
        except Exception as error:
            # It has gone before it was here: with the worker that kept it, or with the scheduler.
            if self._client.status != "running":
                raise UserError(SCHEDULER_LOST, address=self._address) from error
            self._tasks.pop(number, None)
            return [TrialLost(number)]
        if not is_answer:
            self._send(number)
            return []
        del self._tasks[number]
        try:
            return [TrialDone(number, TrialResult.model_validate_json(text))]
        except ValueError:
            return [TrialLost(number)]

    def _give(self, digests: list[str]) -> None:
        """Give data of the user's own to every worker that there is."""
        for digest in digests:
            self._client.run(take_content, pack_content(content.find(digest)))

    def _look_after_workers(self) -> None:
        """Count the workers anew. Raises UserError if the scheduler is gone, or every worker for a while."""
        if self._client.status not in ("running", "connecting"):
            raise UserError(SCHEDULER_LOST, address=self._address)
        self._count = self._threads()
        if self._count:
            self._seen = time.monotonic()
            return
        alone = time.monotonic() - self._seen
        if self._client.status == "connecting" and alone > TIMEOUT:
            raise UserError(SCHEDULER_LOST, address=self._address)
        if alone > ALONE:
            raise UserError(WORKERS_LOST, seconds=ALONE)

    def _threads(self) -> int:
        """Return how many threads all workers have; 0 where nobody can say."""
        if self._client.status != "running":
            return 0
        try:
            return sum(self._client.nthreads().values())
        except Exception:
            # The connection is going just now: the next look will know.
            return 0


def _connected(address: str, certificates: Certificates | None) -> Any:
    """Return a client of the scheduler. Raises UserError."""
    if not re.fullmatch(r"(tcp|tls)://[^\s/]+:\d{1,5}", address):
        raise UserError(NO_ADDRESS, address=address[:SHOWN])
    if is_tls(address) and certificates is None:
        raise UserError(INCOMPLETE)
    if certificates is not None:
        certificates.check()
    # Not at the top: it takes two seconds, and is an extra.
    try:
        import distributed
    except ImportError as error:
        raise UserError(NOT_INSTALLED) from error
    security = None
    if certificates is not None:
        try:
            security = distributed.Security(
                require_encryption=True,
                tls_ca_file=certificates.authority,
                tls_client_cert=certificates.own,
                tls_client_key=certificates.key,
            )
            security.get_connection_args("client")
        except (OSError, ValueError) as error:
            raise UserError(NO_TLS, address=address, reason=str(error)[:SHOWN]) from error
    # What it has to say is said in our words.
    for name in ("distributed", "distributed.client", "distributed.comm", "distributed.core", "tornado"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        if asyncio.run(_kind_at(address, security)) != "Scheduler":
            raise UserError(NO_ANSWER, address=address)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return distributed.Client(address, timeout=TIMEOUT, security=security, set_as_default=False)
    except UserError:
        raise
    except Exception as error:
        # Its module is not everywhere where there are no clusters.
        tls = next((one for one in _behind(error) if type(one).__module__ == "ssl"), None)
        if tls is not None:
            reason = getattr(tls, "reason", None) or tls
            raise UserError(NO_TLS, address=address, reason=str(reason)[:SHOWN]) from error
        raise UserError(NO_ANSWER, address=address) from error


def _behind(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and all that led to it."""
    seen = 0
    while error is not None and seen < DEEPEST:
        yield error
        error, seen = error.__cause__ or error.__context__, seen + 1


async def _kind_at(address: str, security: Any) -> str:
    """Return what says that it answers there: a scheduler, it is hoped.

    A client that finds none leaves a thread behind, and this leaves nothing. Raises whatever goes wrong.
    """
    from distributed.core import rpc

    arguments = {} if security is None else security.get_connection_args("client")
    async with rpc(address, timeout=TIMEOUT, connection_args=arguments) as there:
        found = await asyncio.wait_for(there.identity(), TIMEOUT)
    return str(found["type"])


def _check_versions(client: Any, address: str) -> None:
    """Raise UserError for the first worker whose Python or nnplayground is another version.

    What is asked are functions of Python's own library: nothing of ours may be there.
    """
    try:
        pythons: Mapping[str, Any] = client.run(platform.python_version)
        packages: Mapping[str, Any] = client.run(pkgutil.resolve_name, PACKAGE_VERSION, on_error="return")
    except Exception as error:
        raise UserError(NO_ANSWER, address=address) from error
    if not pythons:
        raise UserError(NO_WORKERS, address=address)
    for worker, theirs in pythons.items():
        ours = platform.python_version()
        if str(theirs).split(".")[:2] != ours.split(".")[:2]:
            raise UserError(OTHER_PYTHON, worker=worker, theirs=str(theirs)[:SHOWN], ours=ours)
        package, ours = packages.get(worker), nnplayground.__version__
        if not isinstance(package, str):
            raise UserError(NO_PACKAGE, worker=worker, ours=ours)
        if package != ours:
            raise UserError(OTHER_PACKAGE, worker=worker, theirs=package[:SHOWN], ours=ours)
