#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real SMTP server for tests: keeps what it takes as files, and fails as it is told.

    smtp_server.py FOLDER [--starttls CERT KEY | --tls CERT KEY] [--auth USER PASSWORD]

Prints its port (of 127.0.0.1) and ends with its standard input. A mail becomes FOLDER/NNNN.eml, as it came, and NNNN.json,
its envelope and what Python's own mail parser reads in it, in the order of their arrival; each command is noted in
FOLDER/commands.

FOLDER/faults, which may change at any time, says how it fails: lines `COMMAND FAULT`, each used once, or for good with
`COMMAND* FAULT`. Commands: ehlo, mail, rcpt, content (the mail is refused) and taken (it was kept). Faults: a reply such as
`450 4.2.0 Try later`, `hang-up`, `silence`, or `wait` (until FOLDER/go is there).
"""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Faults:
    def __init__(self, folder):
        self.file = folder / "faults"
        self.text = None
        self.pending = []

    def take(self, command):
        text = self.file.read_text() if self.file.exists() else ""
        if text != self.text:
            self.text = text
            self.pending = [line.split(" ", 1) for line in text.splitlines() if line]
        for entry in self.pending:
            if entry[0] == command + "*":
                return entry[1]
            if entry[0] == command:
                self.pending.remove(entry)
                return entry[1]
        return None


def described(content):
    mail = email.message_from_bytes(content, policy=email.policy.default)
    parts = list(mail.iter_parts())
    return {
        "headers": [[name, str(value)] for name, value in mail.items()],
        "type": mail.get_content_type(),
        "partTypes": [part.get_content_type() for part in parts],
        "text": parts[0].get_content().replace("\r\n", "\n") if parts else "",
        "html": parts[1].get_content().replace("\r\n", "\n") if len(parts) > 1 else "",
        "defects": [str(defect) for part in [mail, *parts] for defect in part.defects],
    }


class Keeper:
    def __init__(self, folder):
        self.folder = folder
        self.faults = Faults(folder)
        self.count = 0

    async def fail(self, command, server):
        """The reply to give instead of the good one, if any."""
        with open(self.folder / "commands", "a") as commands:
            commands.write(command + "\n")
        fault = self.faults.take(command)
        if fault == "hang-up":
            server.transport.abort()
            await asyncio.sleep(3600)
        elif fault == "silence":
            await asyncio.sleep(3600)
        elif fault == "wait":
            while not (self.folder / "go").exists():
                await asyncio.sleep(0.01)
            return None
        return fault

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        fault = await self.fail("ehlo", server)
        return [fault] if fault else responses

    async def handle_MAIL(self, server, session, envelope, address, options):
        fault = await self.fail("mail", server)
        if fault:
            return fault
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        fault = await self.fail("rcpt", server)
        if fault:
            return fault
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        fault = await self.fail("content", server)
        if fault:
            return fault
        self.count += 1
        name = f"{self.count:04}"
        description = {
            "envelopeFrom": envelope.mail_from,
            "envelopeTo": envelope.rcpt_tos,
            "user": session.auth_data.decode() if session.auth_data else None,
            "tls": session.ssl is not None or server.transport.get_extra_info("ssl_object") is not None,
            **described(envelope.original_content),
        }
        (self.folder / f"{name}.eml").write_bytes(envelope.original_content)
        partial = self.folder / f"{name}.partial"
        partial.write_text(json.dumps(description))
        partial.rename(self.folder / f"{name}.json")
        return await self.fail("taken", server) or "250 OK"


def context_of(files):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files[0], files[1])
    return context


async def serve(options):
    folder = pathlib.Path(options.folder)
    keeper = Keeper(folder)

    def authenticate(server, session, envelope, mechanism, data):
        good = data.login.decode() == options.auth[0] and data.password.decode() == options.auth[1]
        with open(folder / "commands", "a") as commands:
            commands.write("auth\n")
        return AuthResult(success=good, handled=False, auth_data=data.login)

    settings = {"hostname": "mail.test", "auth_require_tls": False}
    if options.starttls:
        settings.update(tls_context=context_of(options.starttls), require_starttls=True)
    if options.auth:
        settings.update(authenticator=authenticate, auth_required=True)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(keeper, loop=loop, **settings), "127.0.0.1", 0, ssl=context_of(options.tls) if options.tls else None
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


def main():
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--starttls", nargs=2)
    parser.add_argument("--tls", nargs=2)
    parser.add_argument("--auth", nargs=2)
    try:
        asyncio.run(serve(parser.parse_args()))
    except KeyboardInterrupt:
        pass


main()
