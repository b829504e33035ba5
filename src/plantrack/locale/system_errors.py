"""Why the system refuses something, in our own words: the system speaks a language of its own."""

import errno

from plantrack.locale.messages import Message, msg

_REASONS = {
    "ENOENT": msg("it is not there"),
    "ENOTDIR": msg("a part of its path is not a folder"),
    "EISDIR": msg("it is a folder"),
    "EEXIST": msg("it is there already"),
    "EACCES": msg("your account may not do that"),
    "EPERM": msg("your account may not do that"),
    "EROFS": msg("the disk is read-only"),
    "ENOSPC": msg("the disk is full"),
    "EDQUOT": msg("your account has no room left on the disk"),
    "EFBIG": msg("it is too large for the disk"),
    "ENAMETOOLONG": msg("its name is too long"),
    "ELOOP": msg("its links run in a circle"),
    "ENOTEMPTY": msg("the folder is not empty"),
    "EBADF": msg("it is closed"),
    "EBUSY": msg("another program is using it"),
    "ETXTBSY": msg("another program is using it"),
    "EMFILE": msg("too many files are open"),
    "ENFILE": msg("too many files are open"),
    "ENOMEM": msg("the computer lacks memory"),
    "EIO": msg("the disk does not answer as it should"),
    "EXDEV": msg("it is on another disk"),
    "EINVAL": msg("the system does not take this name"),
    "ENOEXEC": msg("it is not a program"),
    "EPIPE": msg("nobody reads what is written"),
    "ETIMEDOUT": msg("it takes too long"),
    "ENODEV": msg("the disk is not there"),
    "ENXIO": msg("the disk is not there"),
    "ENOLCK": msg("the disk knows no locks"),
    "ENOTSUP": msg("the disk does not know how to do that"),
    "EOPNOTSUPP": msg("the disk does not know how to do that"),
    "ENOSYS": msg("the system does not know how to do that"),
}


def system_reason(error: Exception) -> Message:
    """Return why the system refused something; its number where we have no words for it."""
    number = getattr(error, "errno", None)
    if number is None:
        return msg("the system cannot do that")
    if number == 0:  # we refuse it ourselves: a folder, or a pipe that nobody may ever write
        return msg("it is no ordinary file")
    unknown = msg("the system refuses, with its error {number}", number=number)
    return _REASONS.get(errno.errorcode.get(number, ""), unknown)
