"""Which system calls a worker may not make: for the network, for processes, and for what files are called and allow.

seccomp (Linux 3.17 and later, no privilege needed) filters by the numbers of the calls, here of x86_64 and aarch64. A
refused call fails with EPERM, so that a submission that tries gets a Python exception with its line.
"""

import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seccompy import ArgCmp, Filter

REFUSED = (
    # The network; socketpair stays, asyncio wakes itself through one.
    *("socket", "connect", "bind", "listen", "accept", "accept4", "sendmsg", "sendmmsg"),
    # Programs, processes, sessions, namespaces. Threads are made by `clone`, see below.
    *("fork", "vfork", "execve", "execveat", "setsid", "setpgid", "unshare", "setns"),
    # Other processes: their signals, memory, files and order.
    *("tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open", "pidfd_getfd", "pidfd_send_signal"),
    *("ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "process_mrelease", "kcmp"),
    *("migrate_pages", "move_pages", "setpriority", "ioprio_set"),
    *("sched_setscheduler", "sched_setparam", "sched_setattr", "sched_setaffinity"),
    # What files allow, when they were used and what they are called: Landlock does not cover all of this everywhere.
    *("chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat"),
    *("setxattr", "lsetxattr", "fsetxattr", "setxattrat", "removexattr", "lremovexattr", "fremovexattr"),
    *("removexattrat", "file_setattr", "utime", "utimes", "utimensat", "futimesat", "truncate"),
    *("rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir"),
    *("link", "linkat", "symlink", "symlinkat", "mknod", "mknodat"),
    *("name_to_handle_at", "open_by_handle_at"),
    # What else can be learned of files that cannot be opened: notes beside them, names as they come and go, mounts.
    *("getxattr", "lgetxattr", "fgetxattr", "getxattrat", "listxattr", "llistxattr", "flistxattr", "listxattrat"),
    *("inotify_init", "inotify_init1", "inotify_add_watch", "statmount", "listmount"),
    # Mounts and roots.
    *("chroot", "pivot_root", "mount", "umount2", "open_tree", "open_tree_attr", "move_mount", "mount_setattr"),
    *("fsopen", "fsmount", "fsconfig", "fspick", "quotactl", "quotactl_fd", "swapon", "swapoff"),
    # Memory that no limit counts, and calls that pass by this filter.
    *("memfd_create", "memfd_secret", "shmget", "msgget", "semget", "mq_open"),
    *("io_uring_setup", "io_uring_enter", "io_uring_register"),
    # Limits once set, users, and what only an administrator may do, should one run the tutor.
    *("setrlimit", "setuid", "setgid", "setreuid", "setregid", "setresuid", "setresgid", "setgroups", "capset"),
    *("bpf", "perf_event_open", "userfaultfd", "fanotify_init", "keyctl", "add_key", "request_key", "syslog", "acct"),
    *("init_module", "finit_module", "delete_module", "kexec_load", "kexec_file_load", "reboot", "iopl", "ioperm"),
    *("settimeofday", "clock_settime", "adjtimex", "clock_adjtime", "sethostname", "setdomainname"),
)
_CLONE_THREAD = 0x10000
_SET_OWNER = (8, 10, 15)
"""fcntl's F_SETOWN, F_SETSIG and F_SETOWN_EX: who gets which signal when data arrives."""
_SIGNALLING = (0x5412, 0x541C, 0x8901, 0x8902)
"""ioctl's TIOCSTI, TIOCLINUX (typing into a terminal), FIOSETOWN and SIOCSPGRP (as F_SETOWN)."""
_LASTING = (1, 4)
"""prctl's PR_SET_PDEATHSIG and PR_SET_DUMPABLE."""
_X32 = 0x40000000
"""x86_64 knows most calls a second time under this bit, and some only there, at 512 to 547."""


class Gate:
    """The filter, made while modules can still be imported; `close` puts it in force for good.

    Made once, it may be closed in each of many forked processes.

    Raises:
        ImportError: seccompy is not installed.
        OSError: not this kind of processor.
    """

    def __init__(self) -> None:
        from seccompy import supported  # noqa: PLC0415  Linux only

        if sys.maxsize < 1 << 32:
            raise OSError(errno.ENOTSUP, "the numbers of system calls are those of a 64-bit process")
        self._rules = refusals()
        _ = self._rules.program, signals(0).program, supported()  # compiled, and the C library looked up, once

    def close(self) -> None:
        """Filter the calls of this process, and of what it would start."""
        signals(os.getpid()).load()  # first: the other one lets nothing more be asked
        self._rules.load()


def signals(pid: int) -> "Filter":
    """The filter that lets a process of this number signal itself only; any kernel call is judged by both filters."""
    from seccompy import Filter, FilterFlag  # noqa: PLC0415  Linux only

    rules = Filter(flags=FilterFlag.TSYNC)
    for name in ("kill", "tgkill"):
        rules.allow(name, args=[_has(0, pid)])
        rules.errno(name, errno.EPERM)
    return rules


def refusals() -> "Filter":
    """The filter for every process, whatever its number."""
    from seccompy import ArgCmp, CmpOp, Filter, FilterFlag, arch, syscall_nr  # noqa: PLC0415  Linux only

    rules = Filter(flags=FilterFlag.TSYNC)
    numbers = []
    for name in REFUSED:
        try:
            numbers.append(syscall_nr(name))
        except ValueError:  # not on this processor, which has another way to the same end
            continue
    for number in numbers:
        rules.errno(number, errno.EPERM)
    rules.errno("clone3", errno.ENOSYS)  # its flags cannot be seen; the C library goes back to `clone`
    rules.allow("clone", args=[_has(0, _CLONE_THREAD, _CLONE_THREAD)])
    rules.errno("clone", errno.EPERM)
    rules.errno("sendto", errno.EPERM, args=[ArgCmp(4, CmpOp.NE, 0)])  # to an address; without one it is `send`
    rules.errno("prlimit64", errno.EPERM, args=[ArgCmp(2, CmpOp.NE, 0)])
    for name, argument, values in (("fcntl", 1, _SET_OWNER), ("ioctl", 1, _SIGNALLING), ("prctl", 0, _LASTING)):
        for value in values:
            rules.errno(name, errno.EPERM, args=[_has(argument, value)])
    if arch() == "x86_64":
        cloning = [syscall_nr(name) for name in ("clone", "clone3", "kill", "tgkill")]
        for number in (*numbers, *cloning, *range(512, 548)):
            rules.errno(number | _X32, errno.EPERM)
    return rules


def _has(argument: int, value: int, mask: int = 0xFFFFFFFF) -> "ArgCmp":
    """Compare an `int`: the kernel looks at 32 bits, whatever stands in the others."""
    from seccompy import ArgCmp, CmpOp  # noqa: PLC0415  Linux only

    return ArgCmp(argument, CmpOp.MASKED_EQ, value, mask)
