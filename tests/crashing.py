"""This module kills builds, refuses them the disk, and looks whether what they left is whole.

A trial forks this process, in which the program is loaded already, so that hundreds take a minute.
It is killed or refused at an event: what the interpreter tells its audit hooks of changes to the
disk, and each flush and exchange. Run as `python -m tests.crashing FOLDER KIND COUNT SEED`, in a
process without threads, it prints one JSON object: how the trials ended, and what was torn.
"""

from __future__ import annotations

import errno
import json
import os
import random
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from generator.build import Paths, build, bundle
from generator.disk import durable, swapnames
from generator.errors import BriefingError
from generator.publish import policy
from generator.publish.htmlcheck import check_site
from tests.conftest import SMALL, ignore, write_seeds

RENDERER = "quickrender"
SEEDS = {
    "a": SMALL,
    "b": {
        **SMALL,
        "articles/opening.md": SMALL["articles/opening.md"].replace("Ferry", "Quay"),
        "articles/new.txt": "Span Works opened a bridge in 2024 for $9 million.\n",
    },
}
CHANGES = {
    *("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.chmod", "os.truncate"),
    *("subprocess.Popen", "fcntl.flock", "shutil.rmtree"),
    *("crash.fsync", "crash.exchange"),
}
FREES = {"os.remove", "os.rmdir", "shutil.rmtree", "fcntl.flock"}  # need no room on the disk
ERRORS = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EMFILE, errno.EIO)
REFUSED, UNEXPECTED = 3, 4

State = dict[str, tuple[int, bytes]]
Event = Callable[[str], None]


class Bench:
    """A folder with seeds of one of two kinds, and what the complete builds of both look like."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("mkdocs.yml", "offline.yml"):
            write_seeds(folder / "config", {name: "site_name: x\n"})
        self.paths = Paths(
            seeds=folder / "seeds",
            pages=folder / "site_src",
            site=folder / "site",
            config=folder / "config/mkdocs.yml",
        )
        self.zip = folder / "dist/x.zip"
        self.sum = "x.zip.sha256"
        self.offline = Paths(
            seeds=folder / "seeds",
            pages=folder / "dist/x-offline_src",
            site=folder / "dist/x-offline",
            config=folder / "config/offline.yml",
        )
        self.whole: dict[str, dict[str, State]] = {}
        for kind in SEEDS:
            self.sow(kind)
            assert in_fork(self.make) == 0
            self.whole[kind] = self.states()
        self.names = self.top()

    def sow(self, kind: str) -> None:
        """Let the seeds be those of `kind`."""
        (self.folder / "seeds/articles/new.txt").unlink(missing_ok=True)
        write_seeds(self.folder / "seeds", SEEDS[kind])

    def make(self) -> None:
        """Build the site and the bundle."""
        build(self.paths, renderer=RENDERER, report=ignore)
        bundle(self.offline, self.zip, renderer=RENDERER, report=ignore)

    def top(self) -> set[str]:
        """Return the names of all that stands where a build may leave something lying."""
        places = (self.folder, self.folder / "config", self.folder / "dist")
        return {str(path) for place in places for path in place.iterdir()}

    def states(self) -> dict[str, State]:
        """Return every file, with its mode, of each of the things that must stay whole."""
        site, offline = self.paths, self.offline
        things = (site.site, site.pages, offline.site, offline.pages, *self.zip.parent.glob("x.*"))
        return {path.name: state(path) for path in things if path.exists()}

    def torn(self) -> list[str]:
        """Return the names of what is neither the whole old nor the whole new."""
        now = self.states()
        one, other = self.whole.values()
        # Only what is told about the zip may be missing; a checksum is never that of another file.
        missing = {self.sum, "x.cdx.json"} - set(now)
        wrong = [
            name
            for name in one
            if now.get(name) not in (one[name], other[name]) and name not in missing
        ]
        if self.sum in now and all(
            (now[self.sum], now[self.zip.name]) != (whole[self.sum], whole[self.zip.name])
            for whole in self.whole.values()
        ):
            wrong.append("a checksum of another file")
        for site in (self.paths.site, self.offline.site):
            try:
                check_site(site)
            except (BriefingError, OSError) as error:
                wrong.append(f"{site}: {error}")
        return wrong

    def unmended(self, kind: str) -> list[str]:
        """Build with the seeds of `kind` once more, and return what is not as it is to be."""
        end = in_fork(self.make)
        found = self.states()
        wrong = [name for name, whole in self.whole[kind].items() if found.get(name) != whole]
        return [*wrong, *(self.top() ^ self.names), *([f"exit {end}"] if end else [])]


def state(path: Path) -> State:
    """Return mode and bytes of `path` and all below it, by relative path."""
    return {
        each.relative_to(path).as_posix(): (
            each.stat().st_mode,
            each.read_bytes() if each.is_file() else b"",
        )
        for each in (path, *path.rglob("*"))
    }


def in_fork(work: Callable[[], object], event: Event | None = None) -> int:
    """Do `work` in a fork that calls `event` before each change of the disk; return its end."""
    child = os.fork()
    if not child:
        _work(work, event)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _work(work: Callable[[], object], event: Event | None) -> NoReturn:
    end = 0
    try:
        if event:
            _listen(event)
        work()
    except BriefingError:
        end = REFUSED
    except BaseException:  # noqa: BLE001 - whatever else it is, a user would see a traceback
        traceback.print_exc()
        end = UNEXPECTED
    os._exit(end)


def _listen(event: Event) -> None:
    """Have `event` called before each change of the disk, and after the exchange of two folders."""
    flush, call = os.fsync, swapnames._call  # noqa: SLF001

    def heard(name: str, arguments: tuple[Any, ...]) -> None:
        writes = name == "open" and isinstance(arguments[2], int) and arguments[2] & 3
        if writes or name in CHANGES:
            event(name)

    def fsync(descriptor: int) -> None:
        sys.audit("crash.fsync")
        flush(descriptor)

    def exchange(one: bytes, other: bytes) -> int:
        sys.audit("crash.exchange")
        done = call(one, other)
        sys.audit("crash.exchange")
        return done

    os.fsync = fsync  # type: ignore[assignment]
    swapnames._call = exchange  # noqa: SLF001
    durable._AT_ONCE = 1  # noqa: SLF001 - the events in one order
    sys.addaudithook(heard)


def events_of(bench: Bench) -> list[str]:
    """Return the events of a build of `bench`."""
    names: list[str] = []

    def made() -> None:
        bench.make()
        (bench.folder.parent / "events.json").write_text(json.dumps(names), encoding="utf-8")

    assert in_fork(made, names.append) == 0
    return list(json.loads((bench.folder.parent / "events.json").read_text(encoding="utf-8")))


def killer(number: int) -> Event:
    """Return an event that kills its process the `number`th time, counted from 0."""
    left = [number]

    def event(_: str) -> None:
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return event


def refuser(number: int, error: int, times: float) -> Event:
    """Return an event that is refused with `error`, `times` times from the `number`th on."""
    seen = [0]

    def event(name: str) -> None:
        if name in FREES and error in {errno.ENOSPC, errno.EDQUOT}:
            return
        seen[0] += 1
        if number < seen[0] <= number + times:
            raise OSError(error, os.strerror(error))

    return event


class Trials:
    """Many trials on one bench: how they ended, and all that was wrong after any of them."""

    def __init__(self, bench: Bench, seed: int) -> None:
        self.bench = bench
        self.random = random.Random(seed)  # noqa: S311 - no secret
        self.ends: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.kind = "b"

    def turn(self) -> None:
        """Change the seeds, so that the next build has all to do."""
        self.kind = "a" if self.kind == "b" else "b"
        self.bench.sow(self.kind)

    def check(self, name: str, end: int, fine: set[int]) -> None:
        """Take down the `end` of the trial `name`, and look at what it left, and at the next."""
        self.ends[str(end)] += 1
        found = [f"exit {end}"] if end not in fine else []
        found += [f"torn: {each}" for each in self.bench.torn()]
        found += [f"not mended: {each}" for each in self.bench.unmended(self.kind)]
        self.wrong += [f"{name}: {each}" for each in found]

    def kills(self, count: int) -> None:
        """Kill builds, each before one change of the disk; as many moments as there are if 0."""
        self.turn()
        events = events_of(self.bench)
        numbers = self.random.sample(range(len(events)), min(count or len(events), len(events)))
        # Whatever else is tried, what stands around the exchange is.
        near = [number for number, name in enumerate(events) if name == "crash.exchange"]
        for number in [*numbers, *near]:
            self.turn()
            end = in_fork(self.bench.make, killer(number))
            self.check(f"kill at {number} ({events[number]})", end, {-signal.SIGKILL})

    def refusals(self, count: int) -> None:
        """Refuse builds the disk at a random moment, once or from then on."""
        self.turn()
        most = len(events_of(self.bench))
        for _ in range(count):
            self.turn()
            number, error = self.random.randrange(most), self.random.choice(ERRORS)
            times = self.random.choice((1, float("inf")))
            end = in_fork(self.bench.make, refuser(number, error, times))
            self.check(f"{errno.errorcode[error]} x {times} at {number}", end, {0, REFUSED})

    def orphans(self, count: int) -> None:
        """Kill builds while their renderer writes, which then wants to go on."""
        for _ in range(count):
            self.turn()
            os.environ["KILL_PARENT_AT"] = str(self.random.randrange(12))
            end = in_fork(self.bench.make)
            del os.environ["KILL_PARENT_AT"]
            self.check("orphan", end, {-signal.SIGKILL})

    def pairs(self, count: int) -> None:
        """Let two processes build at once, while a third looks whether the site is ever gone."""
        for _ in range(count):
            self.turn()
            reader = _start_reader(self.bench.paths.site / "index.html")
            other = os.fork()
            if not other:
                _work(self.bench.make, None)
            end = in_fork(self.bench.make)
            _, status = os.waitpid(other, 0)
            os.kill(reader, signal.SIGTERM)
            seen = os.waitstatus_to_exitcode(os.waitpid(reader, 0)[1])
            self.check("the one of two", end, {0})
            self.check("the other of two", os.waitstatus_to_exitcode(status), {0})
            if seen:
                self.wrong.append(f"a reader found no site: {seen}")


def _start_reader(page: Path) -> int:
    """Return the process that reads `page` until it is terminated, once it heeds that."""
    listening, told = os.pipe()
    reader = os.fork()
    if not reader:
        _read_until_terminated(page, told)
    os.close(told)
    os.read(listening, 1)
    os.close(listening)
    return reader


def _read_until_terminated(page: Path, told: int) -> NoReturn:
    missing = [0]
    signal.signal(signal.SIGTERM, lambda *_: os._exit(min(missing[0], 100)))
    os.write(told, b"x")
    while True:
        try:
            page.read_bytes()
        except OSError:
            missing[0] += 1


def main(folder: str, kind: str, count: str, seed: str) -> None:
    """Do `count` trials of a `kind` in `folder` and print what came of them."""
    policy._THEMES[RENDERER] = "material"  # noqa: SLF001 - it has no theme of its own
    # The fake renderer is found by this process and by the one that it starts.
    fakes = str(Path(__file__).parent / "fakes")
    sys.path.insert(0, fakes)
    os.environ["PYTHONPATH"] = fakes
    bench = Bench(Path(folder))
    trials = Trials(bench, int(seed))
    getattr(trials, kind)(int(count))
    sys.stdout.write(json.dumps({"ends": trials.ends, "wrong": trials.wrong}, indent=1) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
