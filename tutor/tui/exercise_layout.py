"""Where the panes of an exercise are, and which of them is in sight: all that is about room, nothing about answers."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from textual import events
from textual.containers import Container, Vertical
from textual.widget import Widget

from tutor.course.model import Course
from tutor.progress.model import Standing
from tutor.tui.editor import Editor
from tutor.tui.key_names import key_name
from tutor.tui.output_pane import OutputPane
from tutor.tui.pane_strip import PaneStrip
from tutor.tui.panes import CODE, FINDINGS, PANES, PROBLEM
from tutor.tui.plot_pane import PlotPane
from tutor.tui.problem_pane import ProblemPane
from tutor.tui.report_pane import ReportPane
from tutor.tui.title_bar import TitleBar
from tutor.tui.tutor_screen import WIDE, TutorScreen

if TYPE_CHECKING:
    from textual.css.query import DOMQuery

    from tutor.tui.course_list import CourseList
    from tutor.tui.find_bar import FindBar


class ExerciseLayout(TutorScreen):
    """Panes side by side where there is room, and one at a time where there is not.

    The style sheet decides by the classes of the screen: those for its size, `-show-…` for the pane that is wanted,
    `-find-…` for the one wanted last of results, plot and output, and `-zoomed`.
    """

    AUTO_FOCUS = "#code"

    def __init__(self, course: Course, title: str, text: str, cursor: tuple[int, int]) -> None:
        super().__init__(classes="-show-code -find-results -unzoomed")
        self._course = course
        self._title_text, self._text, self._cursor = title, text, cursor
        self._pane = "code"
        self._map: CourseList | None = None
        self._standings: Mapping[str, Standing] = {}
        self._here = ""

    def content(self) -> Iterable[Widget]:
        """All panes; the style sheet hides those there is no room for."""
        yield TitleBar(self._title_text)
        yield PaneStrip(PANES, id="strip")
        with Container(id="panes"):
            if self.has_class("-wide"):
                yield self._made_map()
            yield ProblemPane(id="problem")
            with Container(id="work"):
                with Vertical(id="writing"):
                    yield Editor(self._text, self._cursor, id="code")
                with Vertical(id="findings"):
                    yield PaneStrip(FINDINGS, id="findings-strip")
                    yield ReportPane(id="results")
                    yield PlotPane(id="plot")
                    yield OutputPane(id="output")

    def _made_map(self) -> "CourseList":
        from tutor.tui.course_list import CourseList  # noqa: PLC0415  most terminals are too narrow for it

        self._map = CourseList(self._course, id="map")
        self._map.border_title = f"{key_name(self, 'exercise.course')} Course"
        return self._map

    async def on_resize(self, event: events.Resize) -> None:
        """Where there is room for the map, there is a map."""
        if event.size.width >= WIDE and self._map is None:
            await self.query_one("#panes").mount(self._made_map(), before=0)
            self.show_map(self._standings, self._here)

    def show_map(self, standings: Mapping[str, Standing], here: str) -> None:
        """How the exercises stand, with a mark on this one."""
        self._standings, self._here = standings, here
        if self._map is not None:
            self._map.show(standings)
            self._map.highlight(here)

    @property
    def editor(self) -> Editor:
        """The code."""
        return self.query_one(Editor)

    @property
    def is_single(self) -> bool:
        """One pane is shown at a time."""
        return self.has_class("-compact") or self.has_class("-zoomed")

    def on_mount(self) -> None:
        """Begin with the code."""
        for tab in (PROBLEM, CODE):
            self.query_one(f"#{tab.pane}").border_title = f"{key_name(self, f'exercise.{tab.pane}')} {tab.name}"
        self._mark_shown()

    def show_pane(self, pane: str, *, focus: bool = True) -> None:
        """Bring a pane in sight, and the focus into it."""
        self._bring_in_sight(pane, pane)
        if focus:
            self.query_one(f"#{pane}").focus()

    def show_finding(self, pane: str) -> None:
        """Bring results, plot or output in sight without taking the focus from the code.

        Where one pane is shown at a time, results are in sight below the code if the screen is high enough; else the
        pane takes its place.
        """
        if self.is_single and not (pane == "results" and self._pane == "code" and self._has_results_below):
            self.show_pane(pane)
        else:
            self._bring_in_sight(self._pane if self._pane in {"problem", "code"} else pane, pane)

    def _bring_in_sight(self, pane: str, finding: str) -> None:
        self._pane = pane
        classes = {f"-show-{tab.pane}": tab.pane == pane for tab in PANES}
        if any(tab.pane == finding for tab in FINDINGS):
            classes |= {f"-find-{tab.pane}": tab.pane == finding for tab in FINDINGS}
        self.update_classes(classes, animate=False)  # all at once: each change of a class styles the screen anew
        self._mark_shown()

    @property
    def _has_results_below(self) -> bool:
        return (self.has_class("-tall") or self.has_class("-high")) and not self.has_class("-zoomed")

    @property
    def _finding(self) -> str:
        return next(tab.pane for tab in FINDINGS if self.has_class(f"-find-{tab.pane}"))

    def _mark_shown(self) -> None:
        self.query_one("#strip", PaneStrip).show(self._pane)
        self.query_one("#findings-strip", PaneStrip).show(self._finding)

    def on_pane_strip_chosen(self, event: PaneStrip.Chosen) -> None:
        """A pane was clicked in a strip."""
        self.show_pane(event.pane)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane with the focus is the one to keep when the screen becomes narrow."""
        pane = event.widget.id
        if pane == self._pane or all(tab.pane != pane for tab in PANES):
            return
        if not (self.is_single and pane == "results"):
            self.show_pane(str(pane), focus=False)

    def on_editor_find_asked(self) -> None:
        """Ctrl+F: the bar below the code, which is mounted when it is first wanted."""
        bars = self._find_bars()
        if bars:
            bars.first().action_again()
        else:
            from tutor.tui.find_bar import FindBar  # noqa: PLC0415  the first frame has none

            self.query_one("#writing").mount(FindBar(self.editor))

    def _find_bars(self) -> "DOMQuery[FindBar]":
        """The bar, if it is open."""
        return cast("DOMQuery[FindBar]", self.query("FindBar"))

    def on_editor_left(self) -> None:
        """Escape in the editor: on to the pane behind it, after the bar is closed if there is one."""
        bars = self._find_bars()
        if bars:
            bars.first().action_close()
        elif self.is_single and self._has_results_below:
            self.query_one("#results").focus()
        else:
            self.show_pane("results" if self.is_single else self._finding)

    def action_pane(self, pane: str) -> None:
        """Show a pane."""
        self.show_pane(pane)

    def action_zoom(self) -> None:
        """The whole screen for the pane with the focus, or the panes side by side again."""
        zoomed = self.has_class("-unzoomed")
        self.update_classes({"-zoomed": zoomed, "-unzoomed": not zoomed}, animate=False)
        self.show_pane(self._pane)
