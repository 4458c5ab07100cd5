"""This script kills the real program at random moments, fills its disk and starts it twice.

    python benchmarks/crash_trials.py kills 200
    python benchmarks/crash_trials.py pairs 50
    python benchmarks/crash_trials.py disk 20     (as root, for it mounts a small disk)

It builds the small briefing of the tests with MkDocs, in a folder of its own, from seeds that
change with each trial, and prints how the trials ended and which sites, pages and bundles were
torn: neither the complete old ones nor the complete new ones. A third argument seeds the chance.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.publish.htmlcheck import check_site  # noqa: E402
from tests.conftest import write_seeds  # noqa: E402
from tests.crashing import SEEDS, State, state  # noqa: E402

_SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_MEBIBYTE = 2**20


class Bench:
    """A folder with seeds, and the real program to run on them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.random = random.Random(seed)  # noqa: S311 - no secret
        self.ends: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.kind = "b"
        self.whole: dict[str, dict[str, State]] = {}
        self.seconds: dict[str, float] = {}
        for _ in SEEDS:
            self.turn()
            for command in ("build", "bundle"):
                start = time.monotonic()
                if self.start(command).wait():
                    sys.exit(f"{command} failed with nothing in its way")
                self.seconds[command] = time.monotonic() - start
            self.whole[self.kind] = self.states()
        self.names = self.top()

    def turn(self) -> None:
        """Change the seeds, so that the next build has all to do."""
        self.kind = "a" if self.kind == "b" else "b"
        (self.folder / "seeds/articles/new.txt").unlink(missing_ok=True)
        write_seeds(self.folder / "seeds", SEEDS[self.kind])

    def start(self, command: str) -> subprocess.Popen[bytes]:
        """Start the real program."""
        where = {"bundle": ("--output", "dist/x.zip")}.get(command, ("--site", "site"))
        return subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
            [sys.executable, "-m", "generator", command, "--seeds", "seeds", *where],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def states(self) -> dict[str, State]:
        """Return every file, with its mode, of each of the things that must stay whole."""
        names = ("site", "site_src", "dist/.x/site", "dist/.x/site_src")
        things = [*(self.folder / name for name in names), *self.folder.glob("dist/x.*")]
        return {str(path.relative_to(self.folder)): state(path) for path in things if path.exists()}

    def top(self) -> set[str]:
        """Return the names of all that stands where a build may leave something lying."""
        return {
            str(each)
            for place in ("", "dist", "dist/.x")
            for each in (self.folder / place).iterdir()
        }

    def look(self, trial: str) -> None:
        """Take down what is torn after `trial`."""
        now = self.states()
        one, other = self.whole.values()
        # A checksum or a bill may be missing, rather than be that of another file.
        about = (".sha256", ".cdx.json")
        names = [name for name in one if name in now or not name.endswith(about)]
        torn = [name for name in names if now.get(name) not in (one[name], other[name])]
        file, checksum = "dist/x.zip", "dist/x.zip.sha256"
        if checksum in now and not any(
            whole[file] == now.get(file) and whole[checksum] == now.get(checksum)
            for whole in self.whole.values()
        ):
            torn.append("a checksum of another file")
        self.wrong += [f"{trial}: torn: {name}" for name in torn]
        for site in (self.folder / "site", self.folder / "dist/.x/site"):
            check_site(site)

    def mend(self, trial: str) -> None:
        """Build once more, and take down what is not as it is to be after that."""
        ends = [self.start(command).wait() for command in ("build", "bundle")]
        if any(ends) or self.states() != self.whole[self.kind] or self.top() != self.names:
            left = sorted(self.top() ^ self.names)
            self.wrong.append(f"{trial}: not mended: {ends} {left}")

    def ended(self, trial: str, process: subprocess.Popen[bytes]) -> int:
        """Take down how `process` ended and return that."""
        _, said = process.communicate()
        self.ends[f"{trial.partition(' ')[0]} -> {process.returncode}"] += 1
        if b"Traceback" in said:
            self.wrong.append(f"{trial}: {said.decode()}")
        return process.returncode

    def kills(self, count: int) -> None:
        """Send a signal to the program, alone or with its renderer, after a random time."""
        for number in range(count):
            self.turn()
            command = self.random.choice(("build", "bundle"))
            sign = self.random.choice(_SIGNALS)
            start = time.monotonic()
            process = self.start(command)
            try:
                process.wait(self.random.uniform(0.2, 1) * self.seconds[command])
                # Too late: the machine is less busy than it was.
                self.seconds[command] = time.monotonic() - start
            except subprocess.TimeoutExpired:
                self.random.choice((os.kill, os.killpg))(process.pid, sign)
            self.ended(f"{sign.name} {number}", process)
            self.look(f"{sign.name} {number}")
            if number % 10 == 0:
                self.mend(f"{sign.name} {number}")
        self.mend("last")

    def pairs(self, count: int) -> None:
        """Start the program twice at once."""
        for number in range(count):
            self.turn()
            pair = [self.start(self.random.choice(("build", "bundle"))) for _ in range(2)]
            for process in pair:
                if self.ended(f"pair {number}", process):
                    self.wrong.append(f"pair {number}: refused")
            self.look(f"pair {number}")
            self.mend(f"pair {number}")

    def disk(self, count: int) -> None:
        """Leave the program ever more room, from none, on the small disk that the folder is."""
        filler = self.folder / "filler"
        for number in range(count):
            self.turn()
            free = shutil.disk_usage(self.folder).free
            left = int(number / count * 8 * _MEBIBYTE)
            with filler.open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, max(free - left, 1))
            for command in ("build", "bundle"):
                self.ended(f"{command} with {left}", self.start(command))
            self.look(f"disk {number}")
            filler.unlink()
            self.mend(f"disk {number}")


def main(kind: str, count: str = "20", seed: str = "1") -> None:
    """Do `count` trials of a `kind` and print what came of them."""
    folder = Path(mkdtemp())
    mounted = kind == "disk"
    if mounted:
        tmpfs = ["mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", str(folder)]
        subprocess.run(tmpfs, check=True)  # noqa: S603 - what is mounted is ours
    try:
        bench = Bench(folder, int(seed))
        getattr(bench, kind)(int(count))
        print(json.dumps({"ends": bench.ends, "wrong": bench.wrong}, indent=1, sort_keys=True))
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)  # noqa: S603, S607 - the same
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
