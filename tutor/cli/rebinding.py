"""`tutor keys`: what the keys of the interface do, and the file that gives actions other keys."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from tutor.cli.exits import Exit
from tutor.cli.present import remark, tell, tell_json
from tutor.cli.settings import Settings, common_options
from tutor.errors import FileError, UsageError
from tutor.files import why, write_new
from tutor.places import KEYS_VARIABLE, key_file

if TYPE_CHECKING:
    from tutor.tui.key_file import Action

_ELSEWHERE = f"Set {KEYS_VARIABLE} to another file: it is written there, and read from there."


@click.command()
@click.option("--write", is_flag=True, help="Write a file with all keys, to be changed; never over one that exists.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@common_options
@click.pass_obj
def keys(settings: Settings, write: bool, as_json: bool) -> int:
    """All actions of the interface, their keys, and what they do.

    Other keys are given to actions in the file keys.toml in the data folder, or in the file that TUTOR_KEYS names, by
    lines such as "exercise.check" = "f5, ctrl+j".

    Exit status: 0 if all is well, 1 if lines of that file are left out, which standard error tells.
    """
    if write and as_json:
        raise UsageError("--write and --json do not go together: one writes a file, the other tells what holds.")
    from tutor.tui.key_file import template  # noqa: PLC0415  the help need not wait for the interface
    from tutor.tui.key_table import all_actions, keys_from  # noqa: PLC0415  as above

    file = key_file(settings.data_folder)
    actions = all_actions()
    if write:
        if file.exists():
            raise FileError(f"{file} exists already, and is left as it is: change the keys there.")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileError(f"{file.parent} cannot be made: {why(error)}. {_ELSEWHERE}") from error
        write_new(str(file), template(actions), _ELSEWHERE)
        tell(f"Wrote {file}. Take the # away from a line to give an action other keys.")
        return Exit.PASSED
    chosen = keys_from(file, actions)
    if as_json:
        listed = [
            {"id": each.id, "keys": list(chosen.keys.get(each.id, each.keys)), "default": list(each.keys),
             "does": each.told}
            for each in actions
        ]  # fmt: skip
        tell_json({"file": str(file), "exists": chosen.has_file, "keys": listed, "faults": list(chosen.faults)})
    else:
        tell("\n".join(_lines(actions, chosen.keys)))
        for fault in chosen.faults:
            remark(f"tutor: {fault}")
    return Exit.NOT_PASSED if chosen.faults else Exit.PASSED


def _lines(actions: "Sequence[Action]", chosen: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    ids, shown = max(len(each.id) for each in actions), max(len(", ".join(each.keys)) for each in actions)
    for each in actions:
        holds = ", ".join(chosen.get(each.id, each.keys))
        instead = f" (instead of {', '.join(each.keys)})" if chosen.get(each.id, each.keys) != each.keys else ""
        yield f"{each.id:<{ids}}  {holds:<{shown}}  {each.told}{instead}"
