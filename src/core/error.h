// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace rollcall::core
{

/// What went wrong, as far as a person has to act differently on it. `ui/wording` has one sentence with cause and
/// remedy for each, in three languages; add a code only together with its sentence.
enum class ErrorCode {
    // Anywhere
    Cancelled, ///< Somebody stopped it; nothing is wrong.
    InvalidArgument, ///< The caller's value can't be used; `subject` names it.
    Internal, ///< A promise of the program's own code was broken.
    // Files
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    DiskFull,
    FileTooLarge,
    PermissionsTooOpen, ///< A secret's file that others may read (must be 0600).
    InvalidEncoding, ///< Not UTF-8; `subject` is the file, `line` where.
    MissingColumn, ///< `subject` is the column.
    MalformedFile, ///< Not of the format that it should have.
    // Databases
    NotADatabase,
    DatabaseCorrupt,
    DatabaseTooNew, ///< Written by a newer version of the program.
    DatabaseBusy,
    DatabaseFailed,
    RecordDamaged, ///< One record's copy; the rest is sound. `subject` is its id.
    // Network and protocol
    InvalidUrl,
    InsecureUrl, ///< http:// to a host that is not a literal loopback address.
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, ///< Closed before the answer was complete: for a write, its outcome is unknown.
    TimedOut,
    TlsFailed,
    Redirected, ///< 3xx: never followed, the token must not reach another place.
    NotScim, ///< Something answers, but no SCIM service provider.
    MalformedJson,
    TruncatedResponse,
    ResponseTooLarge, ///< More than the program takes in one answer.
    ProtocolViolation, ///< SCIM, but against its rules (wrong startIndex, an id twice, …).
    Unauthorized, ///< 401
    Forbidden, ///< 403
    NotFound, ///< 404
    Conflict, ///< 409
    PreconditionFailed, ///< 412
    TooManyRequests, ///< 429
    Refused, ///< Any other 4xx; `detail` has the service's own words, often `[rule-code] sentence`.
    ServerFailed, ///< 5xx
    // Keychain
    KeychainUnavailable, ///< No secret service on this machine or session.
    KeychainLocked,
    KeychainEntryNotFound,
    KeychainFailed,
    // The service as a process
    PortInUse,
    ServiceNotStarted,
    ServiceStopped,
    // Sync
    SyncIncomplete, ///< Ended before the last page: nothing was removed.
    MassRemovalStopped, ///< More would vanish than the brake allows: nothing was removed.
};

/// The error of everything that can fail for a reason outside the program.
///
/// A value, cheap to copy, safe in any thread. Never shown as it is: people read a sentence made from `code`,
/// `subject` and `line` (`wording::errorSentence()`); the log keeps `detail`. Never holds a secret.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail; ///< English, for the log: what exactly happened.
    QString subject; ///< What it happened to: a path, a host, a column, a name. May be empty.
    int line = 0; ///< Line of a file, 1-based, or the HTTP status for network errors; 0 if there is none.
    int retryAfter = 0; ///< Seconds that a service asked us to wait (RFC 9110 §10.2.3); 0 if it said nothing.

    friend bool operator==(const Error &, const Error &) = default;
};

/// The code's stable name, for logs and `--json` ("HostNotFound").
[[nodiscard]] QString errorCodeName(ErrorCode code);

} // namespace rollcall::core

namespace rollcall
{
using core::Error;
using core::ErrorCode;
} // namespace rollcall

Q_DECLARE_METATYPE(rollcall::core::Error)
