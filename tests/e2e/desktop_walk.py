#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An administrator's first hour with Rollcall, by the accessible tree alone.

    tests/support/with_display.sh /usr/bin/python3 tests/e2e/desktop_walk.py BIN_FOLDER SAMPLE_FOLDER

First run, connection to a real service, a token for Entra ID, the sample company provisioned with it, settings, who was
refused and why, somebody made and deleted for good, every page, and the next start. On the way each control that is shown has a name and a role."""

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

from accessible_window import PATIENCE, Failure, Window, text_of, wait_for, walk

TOKEN_NAME = "Entra ID"
PAGES = ["Overview", "Users", "User groups", "User Provisioning", "Attributes", "Variables", "Sources", "Audit Log",
         "Sync and Traffic", "Preferences"]
FILTER_OF_USERS = "Filter: name, user name, e-mail, external ID, state:disabled"
LOCAL_USER = {"Username": "walk.local@example.com", "First Name": "Walk", "Last Name": "Local",
              "E-mail": "walk.local@example.com"}
FILTERS_KEPT = {"Users": "state:active", "User groups": "a"}
WINDOW = (1300, 780)
FILTER_OF_AUDIT_LOG = "About: user name, group, token…"


class Service:
    """A rollcalld with a database of its own."""

    def __init__(self, programs, folder):
        self._programs = programs
        self._database = f"sqlite:{folder}/service.db"
        self._process = None
        self.url = None
        self.key = None

    def run(self, *arguments):
        command = [f"{self._programs}/rollcalld", *arguments, "--database", self._database]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout

    def start(self, sample):
        for attribute in ("costCenterCode", "badgeNumber", "workSite"):
            self.run("attribute", "add", attribute)
        for source in ("local", "ldap"):
            self.run("import", f"{sample}/existing_{source}.csv", "--source", source)
        self.key = self.run("key", "add", "--role", "administrator", "--name", "walk").strip()
        self._process = subprocess.Popen(
            [f"{self._programs}/rollcalld", "serve", "--database", self._database, "--listen", "127.0.0.1:0",
             "--no-access-log", "--log", "text"],
            stdout=subprocess.PIPE, text=True,
        )
        line = self._process.stdout.readline()
        port = re.search(r":(\d+)\s*$", line)
        if not port:
            raise Failure(f"the service said: {line}")
        self.url = f"http://127.0.0.1:{port.group(1)}"

    def replace_key(self):
        self.run("key", "remove", "walk")
        self.key = self.run("key", "add", "--role", "administrator", "--name", "walk again").strip()

    def ask(self, path):
        request = urllib.request.Request(self.url + path, headers={"Authorization": f"Bearer {self.key}"})
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)

    def end(self):
        end(self._process)


def end(process):
    if process is not None and process.poll() is None:
        process.terminate()
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Walk:
    def __init__(self, programs, sample, folder):
        self._programs = programs
        self._sample = sample
        self._folder = folder
        self._service = Service(programs, folder)
        self._rollcall = None
        self._window = None

    def run(self):
        self._service.start(self._sample)
        self._start()
        self._connect()
        secret = self._generate_token()
        refused = self._provision(secret)
        self._change_settings()
        self._find_refused(refused)
        self._delete_for_good()
        self._open_link()
        self._walk_pages()
        self._start_again(refused, self._arrange())

    def _start(self):
        self._rollcall = subprocess.Popen([f"{self._programs}/rollcall", "--language", "en"])
        self._window = Window(self._rollcall)

    def tree(self):
        return self._window.tree() if self._window else "The program did not come up."

    def end(self):
        end(self._rollcall)
        self._service.end()

    def _say(self, sentence):
        print(f"-- {sentence}", flush=True)

    def _open(self, page):
        self._window.choose(page)
        self._window.find("label", page)

    def _connect(self):
        self._say("The first run welcomes; a connection is made with a key, kept in memory for want of a keychain")
        window = self._window
        window.find("push button", "Try It Now")
        self._check_names("the welcome page")
        window.press("Connect to a Service")
        dialog = window.find("dialog", "Connect to a Service")
        self._check_names("the connection dialog")
        window.enter("Name", "Walk", dialog)
        window.enter("URL of the service", self._service.url, dialog)
        window.enter("Key", self._service.key, dialog, role="password text")
        window.press("Save", dialog)
        window.wait_until_gone("dialog", "Connect to a Service")
        window.find("label", lambda text: "keychain" in text.lower())
        window.press("Close")
        if self._service.key in self._stored():
            raise Failure("the key is in a file")

    def _stored(self):
        """Everything below the home folder, as one text."""
        texts = []
        for folder, _, files in os.walk(os.environ["HOME"]):
            for path in (os.path.join(folder, name) for name in files):
                if not os.path.isfile(path):
                    continue  # The socket of the single instance.
                with open(path, "rb") as file:
                    texts.append(file.read().decode("latin-1"))
        return "\n".join(texts)

    def _generate_token(self):
        self._say("A token is generated, and its secret read once")
        window = self._window
        self._open("User Provisioning")
        window.press("Generate Token")
        dialog = window.find("dialog", "Generate Token")
        self._check_names("the token dialog")
        window.enter("Name", TOKEN_NAME, dialog)
        window.press("Generate", dialog)
        field = window.find("text", "Token", dialog)
        secret = wait_for("the secret", lambda: text_of(field))
        self._check_names("the token dialog with its secret")
        window.check("I have put the token where it is needed", dialog)
        window.press("Close", dialog)
        window.wait_until_gone("dialog", "Generate Token")
        window.find("label", TOKEN_NAME)
        return secret

    def _provision(self, secret):
        self._say("The sample company is provisioned with it")
        token, log = f"{self._folder}/token", f"{self._folder}/provisioning.jsonl"
        with open(os.open(token, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
            file.write(secret)
        subprocess.run(
            [f"{self._programs}/rollcall-cli", "provision", f"{self._sample}/users.csv",
             "--groups", f"{self._sample}/group_members.csv", "--to", self._service.url, "--token-file", token,
             "--state", f"{self._folder}/state.json", "--log", log, "--json"],
            check=False, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
        )
        entries = self._service.ask("/admin/v1/audit?outcome=refused")["items"]
        names = [entry["resourceName"] for entry in entries if "@" in entry.get("resourceName", "")]
        if not names:
            raise Failure(f"nobody of the sample was refused: {entries}")
        return names[0]

    def _change_settings(self):
        self._say("Automatic invitation and Managed Apple IDs are switched on, and saved with the key that takes the place of "
                  "one that is revoked meanwhile")
        window = self._window
        window.press("Edit Settings")
        self._check_names("the settings being edited")
        window.check("Automatically invite users imported from Entra ID")
        self._service.replace_key()
        window.check("Users get a Managed Apple ID")
        window.find("label", lambda text: "no longer takes this connection’s key" in text)  # Its preview was refused.
        self._enter_new_key()
        window.press("Save Changes")
        window.find("push button", "Edit Settings")
        settings = self._service.ask("/admin/v1/settings")
        if not settings["autoInvite"] or not settings["managedAppleId"]["enabled"]:
            raise Failure(f"the service has other settings: {settings}")

    def _enter_new_key(self):
        window = self._window
        window.choose("Change This Connection…")
        dialog = window.find("dialog", "Change the Connection")
        window.enter("Key", self._service.key, dialog, role="password text")
        window.press("Save", dialog)
        window.wait_until_gone("dialog", "Change the Connection")
        window.find("label", lambda text: "keychain" in text.lower())
        window.press("Close")

    def _find_refused(self, refused):
        self._say("Somebody who was refused is found in the audit log, with the rule")
        window = self._window
        self._open("Audit Log")
        window.enter(FILTER_OF_AUDIT_LOG, refused)
        window.wait_until_only("table cell", lambda name: "@" in name, lambda name: refused in name)
        window.find("table cell", lambda name: name in ("email-required", "name-required", "inactive-user"))

    def _delete_for_good(self):
        self._say("A Local user is made, found in the list, and deleted for good after a preview")
        window = self._window
        name = LOCAL_USER["Username"]
        self._open("Users")
        window.choose("New Local User…")
        dialog = window.find("dialog", "New Local User")
        self._check_names("the dialog of a new user")
        for field, text in LOCAL_USER.items():
            window.enter(field, text, dialog)
        window.press("Create User", dialog)
        window.wait_until_gone("dialog", "New Local User")
        window.find("label", f"{LOCAL_USER['First Name']} {LOCAL_USER['Last Name']}")  # Synced, and opened by itself.
        window.enter(FILTER_OF_USERS, name)
        window.wait_until_only("table cell", lambda text: "@" in text, lambda text: text == name)
        window.select_row("Users", 0)
        window.choose("Delete Users for Good…")
        dialog = window.find("dialog", "Delete 1 user for good")
        self._check_names("the preview of a deletion")
        window.press("Delete 1 user for good", dialog)
        report = window.find("dialog", "What became of 1 user")
        window.find("table cell", "Deleted for good", report)
        window.press("Close", report)
        window.wait_until_gone("dialog", "What became of 1 user")
        left = self._service.ask("/scim/v2/Users?filter=" + urllib.parse.quote(f'userName eq "{name}"'))
        if left["totalResults"] != 0:
            raise Failure(f"the service still has {name}")

    def _open_link(self):
        self._say("A link to a user opens in the window that is there")
        user = self._service.ask("/scim/v2/Users?count=1&sortBy=userName")["Resources"][0]
        self._open("Preferences")
        subprocess.run([f"{self._programs}/rollcall", f"rollcall:user/{user['id']}"], check=True, timeout=PATIENCE)
        self._window.find("label", user["displayName"])
        self._window.find("label", "Users")

    def _walk_pages(self):
        for page in PAGES:
            self._say(f"{page}: every control has a name and a role")
            self._open(page)
            self._check_names(page)

    def _arrange(self):
        self._say("The window, the columns, the splitters and the filters of Users and User Groups are made somebody's own")
        window = self._window
        window.resize(*WINDOW)
        arranged = {}
        for page, text in FILTERS_KEPT.items():
            self._open(page)
            window.enter(self._filter_of(page), text)
            before = self._layout(page)
            table, headers = before
            left, top, width, height = window.place(window.find("table", page))
            second = headers[1]
            window.drag(second[1] + second[2] - 1, top + 15, 40)  # The end of the second column.
            window.drag(left + width + 7, top + height // 2, -90)  # Between the list and the details.
            wait_for("the layout to be another", lambda: self._layout(page)[0] < table and self._layout(page)[1] != headers)
            arranged[page] = self._layout(page)
        return arranged

    def _filter_of(self, page):
        return self._window.find("text", lambda name: name.startswith("Filter: name")).get_name()

    def _layout(self, page):
        """The width of the list, and of each column its name, left end and width."""
        window = self._window
        headers = []
        for node, _ in walk(window.find("table", page)):
            if node.get_role_name() == "table column header":
                left, _, width, _ = window.place(node)
                if width > 0:
                    headers.append((node.get_name(), left, width))
        return window.place(window.find("table", page))[2], sorted(headers, key=lambda header: header[1])

    def _check_arranged(self, arranged):
        self._say("Users and User Groups are arranged as they were")
        window = self._window
        wait_for("the window to have its size again", lambda: window.place(window.find("frame"))[2:] == WINDOW)
        for page, text in FILTERS_KEPT.items():
            self._open(page)
            field = window.find("text", self._filter_of(page))
            wait_for(f"the filter of {page} to be there again", lambda: text_of(field) == text)

            def look():
                (table, headers), (known, named) = self._layout(page), arranged[page]
                return table == known and [h[::2] for h in headers] == [h[::2] for h in named]

            wait_for(f"{page} to be arranged as {arranged[page]}", look)

    def _start_again(self, refused, arranged):
        self._say("The next start looks as this one did, by what was last seen: the key was in memory only")
        self._open("Audit Log")
        self._window.choose("Quit")
        if self._rollcall.wait(PATIENCE) != 0:
            raise Failure(f"the program ended with {self._rollcall.returncode}")
        leaving = self._leave_a_removal_undone()
        self._start()
        wait_for("the copy that was to go", lambda: not any(os.path.exists(path) for path in leaving))
        window = self._window
        window.find("label", "Audit Log")
        filter_field = window.find("text", FILTER_OF_AUDIT_LOG)
        wait_for("the filter to be there again", lambda: text_of(filter_field) == refused)
        window.find("table cell", lambda name: refused in name)
        self._check_names("the audit log of the next start")
        self._check_arranged(arranged)

    @staticmethod
    def _leave_a_removal_undone():
        """As a program leaves it that was quit while the copy of a connection was to be removed."""
        copy = os.path.join(os.environ["HOME"], ".local/share/rollcall/caches/former.db")
        paths = [copy, copy + "-wal", copy + ".removing"]
        for path in paths:
            with open(path, "wb") as file:
                file.write(b"x" * 100_000 if path == copy else b"")
        return paths

    def _check_names(self, place):
        complaints = self._window.complaints()
        if complaints:
            raise Failure(f"{place}:\n  " + "\n  ".join(complaints))


def main():
    programs, sample = (os.path.abspath(path) for path in sys.argv[1:])
    with tempfile.TemporaryDirectory(prefix="rollcall-walk.") as folder:
        walk = Walk(programs, sample, folder)
        try:
            walk.run()
        except Exception:
            print("The accessible tree at the failure:\n" + walk.tree(), file=sys.stderr)
            raise
        finally:
            walk.end()


if __name__ == "__main__":
    main()
