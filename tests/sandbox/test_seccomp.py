"""The filter, run as the kernel runs it, so that both processors can be asked wherever the tests run."""

import errno
import platform
import struct
import sys

import pytest

seccompy = pytest.importorskip("seccompy", reason="seccomp is there on Linux only")

from tutor.sandbox import seccomp  # noqa: E402

PID = 4321
ALLOWED, REFUSED, MISSING, KILLED = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS, 0x80000000


def verdict(program: bytes, number: int, *arguments: int, processor: int) -> int:
    """What the filter returns for one call: a classic BPF machine over `struct seccomp_data` (bpf(4), seccomp(2))."""
    data = struct.pack("<iIQ6Q", number - (number >> 31 << 32), processor, 0, *arguments, *[0] * (6 - len(arguments)))
    instructions = list(struct.iter_unpack("<HBBI", program))
    at = accumulator = 0
    while True:
        code, yes, no, k = instructions[at]
        at += 1
        match code:
            case 0x20:
                (accumulator,) = struct.unpack_from("<I", data, k)
            case 0x54:
                accumulator &= k
            case 0x06:
                return k
            case 0x05:
                at += k
            case 0x15:
                at += yes if accumulator == k else no
            case _:
                raise AssertionError(f"an instruction that seccompy was not seen to use: {code:#x}")


@pytest.fixture(params=["x86_64", "aarch64"])
def ask(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    """Ask the filter of one processor about a call, by name or number."""
    monkeypatch.setattr(platform, "machine", lambda: request.param)
    programs, processor = (seccomp.refusals().program, seccomp.signals(PID).program), seccompy.audit_arch()

    def ask(call, *arguments):
        """Of several filters the strictest counts: here, the lowest number (seccomp(2))."""
        number = seccompy.syscall_nr(call)
        return min(verdict(program, number, *arguments, processor=processor) for program in programs)

    return ask


@pytest.mark.parametrize(
    "call", ["read", "write", "openat", "mmap", "mprotect", "futex", "getrandom", "socketpair", "exit_group", "getppid"]
)
def test_what_every_program_needs_is_allowed(ask, call):
    assert ask(call) == ALLOWED


@pytest.mark.parametrize("call", ["socket", "connect", "execve", "setsid", "ptrace", "fchmodat", "io_uring_setup"])
def test_the_world_outside_is_refused(ask, call):
    assert ask(call) == REFUSED


def test_a_thread_may_be_made_and_a_process_not(ask):
    thread, process, forked = 0x3D0F00, 0x11, 0x1200011
    assert [ask("clone", flags) for flags in (thread, process, forked)] == [ALLOWED, REFUSED, REFUSED]
    assert ask("clone3") == MISSING


@pytest.mark.parametrize("call", ["kill", "tgkill"])
def test_signals_go_to_the_process_itself_only(ask, call):
    assert ask(call, PID, 0) == ALLOWED
    assert ask(call, PID | 0xABC << 32, 0) == ALLOWED  # the kernel reads 32 bits
    assert {ask(call, other, 0) for other in (1, PID + 1, 0, 0xFFFFFFFF, 2**64 - 1)} == {REFUSED}


@pytest.mark.parametrize(
    ("call", "refused", "allowed"),
    [
        ("sendto", (3, 0, 1, 0, 0x7F0000001000), (3, 0, 1, 0, 0)),
        ("prlimit64", (0, 9, 0x7F0000001000, 0), (0, 9, 0, 0x7F0000001000)),
        ("fcntl", (3, 8, 1), (3, 3)),
        ("fcntl", (3, 10 | 1 << 40, 9), (3, 1, 0)),
        ("ioctl", (0, 0x5412, 0), (0, 0x5401, 0)),
        ("prctl", (1, 0), (38, 1)),
    ],
)
def test_some_calls_are_judged_by_what_they_ask_for(ask, call, refused, allowed):
    assert ask(call, *refused) == REFUSED
    assert ask(call, *allowed) == ALLOWED


def test_the_second_numbers_of_a_processor_are_no_way_around(monkeypatch):
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    program = seccomp.refusals().program
    numbers = [seccompy.syscall_nr(name) for name in ("socket", "fork", "clone", "clone3", "kill", "execve")]
    second = [verdict(program, number | 1 << 30, processor=seccompy.AUDIT_ARCH_X86_64) for number in (*numbers, 520)]
    assert second == [REFUSED] * 7


@pytest.mark.parametrize(("machine", "smaller"), [("x86_64", 0x40000003), ("aarch64", 0x40000028)])
def test_the_calls_of_another_processor_end_the_process(monkeypatch, machine, smaller):
    monkeypatch.setattr(platform, "machine", lambda: machine)
    programs = seccomp.refusals().program, seccomp.signals(PID).program
    assert min(verdict(program, 1, processor=smaller) for program in programs) == KILLED  # those of a 32-bit program


# From the kernel's own tables: arch/x86/entry/syscalls/syscall_64.tbl, include/uapi/asm-generic/unistd.h.
NUMBERS = {
    "x86_64": {
        "socket": 41, "connect": 42, "clone": 56, "fork": 57, "execve": 59, "kill": 62, "ptrace": 101, "setsid": 112,
        "tkill": 200, "tgkill": 234, "unlinkat": 263, "pidfd_open": 434, "clone3": 435, "io_uring_setup": 425,
    },
    "aarch64": {
        "unlinkat": 35, "ptrace": 117, "kill": 129, "tkill": 130, "tgkill": 131, "setsid": 157, "socket": 198,
        "connect": 203, "clone": 220, "execve": 221, "pidfd_open": 434, "clone3": 435, "io_uring_setup": 425,
    },
}  # fmt: skip


@pytest.mark.parametrize("machine", NUMBERS)
def test_what_is_refused_are_the_kernels_own_numbers(monkeypatch, machine):
    monkeypatch.setattr(platform, "machine", lambda: machine)
    programs = seccomp.refusals().program, seccomp.signals(PID).program
    allowed = [
        name
        for name, number in NUMBERS[machine].items()
        if min(verdict(p, number, processor=seccompy.audit_arch()) for p in programs) not in (REFUSED, MISSING)
    ]
    assert allowed == []


def test_a_32_bit_python_is_left_alone(monkeypatch):
    monkeypatch.setattr(sys, "maxsize", 2**31 - 1)
    with pytest.raises(OSError, match="64-bit"):
        seccomp.Gate()


def test_every_refused_call_is_known_by_its_name_on_one_processor(monkeypatch):
    known = set()
    for machine in ("x86_64", "aarch64"):
        monkeypatch.setattr(platform, "machine", lambda machine=machine: machine)
        for name in seccomp.REFUSED:
            try:
                seccompy.syscall_nr(name)
            except ValueError:
                continue
            known.add(name)
    assert known == set(seccomp.REFUSED)
    assert len(seccomp.REFUSED) == len(known)
