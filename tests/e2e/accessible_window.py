# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A running program as a screen reader has it: by its accessible tree."""

import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version comes first)

PATIENCE = int(os.environ.get("ROLLCALL_WALK_PATIENCE", "300"))  # Seconds; an idle machine needs few of them.
LOOK = 0.05
MOST_CHILDREN = 40  # Of a list: 2,000 people are read one by one.
LISTS = {"list", "table", "tree", "tree table"}
CONTROLS = LISTS | {
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "password text",
    "spin button", "page tab list", "slider", "link",
}


class Failure(Exception):
    """What was expected of the program did not come."""


def wait_for(what, look):
    """What `look` returns as soon as that is something; events are handled meanwhile."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            found = look()
        except GLib.Error:  # What was looked at went away while one looked.
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(f"waited {PATIENCE} s for {what}")
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(LOOK)


def has(node, *states):
    owned = node.get_state_set()
    return all(owned.contains(state) for state in states)


def showing(node):
    return has(node, Atspi.StateType.SHOWING, Atspi.StateType.VISIBLE)


def children(node):
    for index in range(min(node.get_child_count(), MOST_CHILDREN)):
        child = node.get_child_at_index(index)
        if child:
            yield child


def walk(node, depth=0, into=lambda node: True):
    """The node and those below it, without what is below one that `into` refuses."""
    yield node, depth
    if into(node):
        for child in children(node):
            yield from walk(child, depth + 1, into)


def spoken_name(node):
    """The name, or what labels the node."""
    labels = [
        relation.get_target(index).get_name()
        for relation in node.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for index in range(relation.get_n_targets())
    ]
    return " ".join(labels).strip() or (node.get_name() or "").strip()


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def described(node):
    return f"{node.get_role_name()} “{spoken_name(node) or node.get_name()}”"


class Window:
    """The windows of one process."""

    def __init__(self, process):
        Atspi.init()
        Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)
        self.application = wait_for("the program in the accessible desktop", lambda: self._application(process))
        self.application.set_cache_mask(Atspi.Cache.NONE)
        self._process_id = process.pid

    @staticmethod
    def _application(process):
        if process.poll() is not None:
            raise Failure(f"the program ended with {process.returncode}")
        for node in children(Atspi.get_desktop(0)):
            if node.get_process_id() == process.pid:
                return node
        return None

    # What is there

    def nodes(self, role, name=None, within=None, hidden=False):
        """Those of this role whose name is `name`, or fits if that is a function."""
        fits = name if callable(name) else lambda own: name is None or own == name

        def into(node):
            if node.get_role_name() in LISTS and not role.endswith((" cell", " item")):
                return False
            return hidden or node.get_role_name() == "application" or showing(node)

        for node, _ in walk(within or self.application, into=into):
            try:
                if node.get_role_name() == role and (hidden or showing(node)):
                    if fits(spoken_name(node) if role == "combo box" else node.get_name() or ""):
                        yield node
            except GLib.Error:
                continue

    def find(self, role, name=None, within=None, hidden=False):
        label = getattr(name, "__name__", name)
        return wait_for(
            f"{role} “{label}”", lambda: next(self.nodes(role, name, within, hidden), None)
        )

    def find_enabled(self, role, name, within=None):
        def look():
            for node in self.nodes(role, name, within):
                if has(node, Atspi.StateType.SENSITIVE, Atspi.StateType.ENABLED):
                    return node
            return None

        return wait_for(f"{role} “{name}” to be enabled", look)

    def wait_until_gone(self, role, name):
        wait_for(f"{role} “{name}” to go", lambda: next(self.nodes(role, name), None) is None)

    def wait_until_only(self, role, which, wanted):
        """Until there are some of this role among `which`, and each is as wanted."""

        def look():
            names = [name for node in self.nodes(role) if which(name := node.get_name() or "")]
            return names and all(wanted(name) for name in names)

        wait_for(f"each {role} to be as wanted", look)

    def tree(self):
        lines = []
        try:
            for node, depth in walk(self.application):
                states = [state.value_nick for state in node.get_state_set().get_states()]
                kept = [state for state in states if state in ("focusable", "focused", "showing", "checked")]
                lines.append(f"{'  ' * depth}{described(node)} {' '.join(kept)}")
        except GLib.Error as error:
            lines.append(f"(and no more: {error})")
        return "\n".join(lines)

    # What is done

    @staticmethod
    def act(node, wanted):
        """Does the action of this name, as an assistive program asks for it."""
        for index in range(Atspi.Action.get_n_actions(node)):
            if Atspi.Action.get_action_name(node, index) == wanted:
                Atspi.Action.do_action(node, index)
                return
        raise Failure(f"{described(node)} has no action {wanted}")

    def press(self, name, within=None, role="push button"):
        self.act(self.find_enabled(role, name, within), "Press")

    def choose(self, name):
        """Chooses from a menu. What can be chosen is not told: whoever calls knows that it can."""
        self.act(self.find("menu item", name, hidden=True), "Press")

    def select_row(self, table, row):
        Atspi.Table.add_row_selection(self.find("table", table), row)

    def check(self, name, within=None):
        box = self.find_enabled("check box", name, within)
        if not has(box, Atspi.StateType.CHECKED):
            self.act(box, "Toggle")
        wait_for(f"“{name}” to be checked", lambda: has(box, Atspi.StateType.CHECKED))

    def enter(self, name, text, within=None, role="text"):
        field = self.find_enabled(role, name, within)
        Atspi.EditableText.set_text_contents(field, text)
        return field

    # What only a pointer does

    @staticmethod
    def place(node):
        """Left, top, width and height on the screen."""
        extents = node.get_extents(Atspi.CoordType.SCREEN)
        return extents.x, extents.y, extents.width, extents.height

    def resize(self, width, height):
        frame = self.find("frame")
        shown = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self._process_id)],
                               check=True, stdout=subprocess.PIPE, text=True).stdout.split()
        subprocess.run(["xdotool", "windowsize", shown[-1], str(width), str(height)], check=True)
        wait_for("the window to have its size", lambda: self.place(frame)[2:] == (width, height))

    @staticmethod
    def drag(x, y, distance):
        """From a point of the screen to the right, or if that is less than nothing to the left."""
        for words in (("mousemove", x, y), ("mousedown", 1), ("mousemove", x + distance // 2, y),
                      ("mousemove", x + distance, y), ("mouseup", 1)):
            subprocess.run(["xdotool", *map(str, words)], check=True)

    # What must hold everywhere

    def controls(self):
        """What is shown and takes the keyboard, without the items of lists."""
        found = []

        def look(node):
            role = node.get_role_name()
            if has(node, Atspi.StateType.FOCUSABLE) and showing(node):
                found.append(node)
            if role not in LISTS and role != "combo box" and role != "page tab list":
                for child in children(node):
                    look(child)

        for top in children(self.application):
            look(top)
        return found

    def complaints(self):
        """One line for each control that a screen reader can't tell from others."""
        lines = []
        for node in self.controls():
            role = node.get_role_name()
            if role in ("", "unknown", "invalid"):
                lines.append(f"no role: {node.get_name()}")
            elif role in CONTROLS and role != "page tab list" and not spoken_name(node):
                lines.append(f"no name: {role}, value “{node.get_name()}”, in {self._place(node)}")
        return lines

    @staticmethod
    def _place(node):
        names = []
        while (node := node.get_parent()) is not None and len(names) < 4:
            names.append(described(node))
        return " in ".join(names)
