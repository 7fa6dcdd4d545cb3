// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/error_sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace rollcall::wording
{
namespace
{

constexpr ErrorSentences kSentences[] = {
    {ErrorCode::Internal, //
        QT_TRANSLATE_NOOP("ErrorText", "Fault in the program"),
        QT_TRANSLATE_NOOP("ErrorText", "Rollcall came upon a fault of its own and stopped this action."), nullptr,
        QT_TRANSLATE_NOOP("ErrorText", "Try again. If it stays so, report it together with the log.")},
    {ErrorCode::Cancelled, //
        QT_TRANSLATE_NOOP("ErrorText", "Cancelled"),
        QT_TRANSLATE_NOOP("ErrorText", "This was cancelled before it was done."), nullptr,
        QT_TRANSLATE_NOOP("ErrorText", "What was done until then is kept. Start again at any time.")},
    {ErrorCode::InvalidArgument, //
        QT_TRANSLATE_NOOP("ErrorText", "Value not allowed"),
        QT_TRANSLATE_NOOP("ErrorText", "A value that was given is not allowed here."),
        QT_TRANSLATE_NOOP("ErrorText", "“%1” is not allowed here."),
        QT_TRANSLATE_NOOP("ErrorText", "Give another value and try again.")},

    {ErrorCode::FileNotFound, //
        QT_TRANSLATE_NOOP("ErrorText", "File not found"), //
        QT_TRANSLATE_NOOP("ErrorText", "The file does not exist."),
        QT_TRANSLATE_NOOP("ErrorText", "The file “%1” does not exist."),
        QT_TRANSLATE_NOOP("ErrorText", "Check the folder and the spelling of the name.")},
    {ErrorCode::FileUnreadable, //
        QT_TRANSLATE_NOOP("ErrorText", "File can’t be read"),
        QT_TRANSLATE_NOOP("ErrorText", "The file can’t be opened for reading."),
        QT_TRANSLATE_NOOP("ErrorText", "The file “%1” can’t be opened for reading."),
        QT_TRANSLATE_NOOP("ErrorText", "Check that your account may read the file and its folder.")},
    {ErrorCode::FileUnwritable, //
        QT_TRANSLATE_NOOP("ErrorText", "File can’t be written"),
        QT_TRANSLATE_NOOP("ErrorText", "The file can’t be written."),
        QT_TRANSLATE_NOOP("ErrorText", "The file “%1” can’t be written."),
        QT_TRANSLATE_NOOP("ErrorText",
            "Check that your account may write to the folder and that no other program has the file open.")},
    {ErrorCode::DiskFull, //
        QT_TRANSLATE_NOOP("ErrorText", "Disk full"),
        QT_TRANSLATE_NOOP("ErrorText", "There is no space left on the disk."),
        QT_TRANSLATE_NOOP("ErrorText", "There is no space left on the disk for “%1”."),
        QT_TRANSLATE_NOOP("ErrorText", "Free some space and try again. What was there before is unchanged.")},
    {ErrorCode::FileTooLarge, //
        QT_TRANSLATE_NOOP("ErrorText", "File too large"),
        QT_TRANSLATE_NOOP("ErrorText", "The file is larger than Rollcall reads."),
        QT_TRANSLATE_NOOP("ErrorText", "The file “%1” is larger than Rollcall reads."),
        QT_TRANSLATE_NOOP("ErrorText", "Check that it is the right file, or split it into smaller ones.")},
    {ErrorCode::PermissionsTooOpen, //
        QT_TRANSLATE_NOOP("ErrorText", "Secret readable by others"),
        QT_TRANSLATE_NOOP("ErrorText", "The file with the secret can be read by other accounts."),
        QT_TRANSLATE_NOOP("ErrorText", "The file “%1” holds a secret and can be read by other accounts."),
        QT_TRANSLATE_NOOP("ErrorText", "Make it private with “chmod 600”, then try again.")},
    {ErrorCode::InvalidEncoding, //
        QT_TRANSLATE_NOOP("ErrorText", "Not UTF-8 text"), //
        QT_TRANSLATE_NOOP("ErrorText", "The file is not UTF-8 text."),
        QT_TRANSLATE_NOOP("ErrorText", "The file “%1” is not UTF-8 text."),
        QT_TRANSLATE_NOOP("ErrorText", "Export it again, or save it with the encoding UTF-8.")},
    {ErrorCode::MissingColumn, //
        QT_TRANSLATE_NOOP("ErrorText", "Column missing"),
        QT_TRANSLATE_NOOP("ErrorText", "The file lacks a column that is needed."),
        QT_TRANSLATE_NOOP("ErrorText", "The file lacks the column “%1”."),
        QT_TRANSLATE_NOOP("ErrorText", "Export the file again with this column. Nothing of it was used.")},
    {ErrorCode::MalformedFile, //
        QT_TRANSLATE_NOOP("ErrorText", "File not understood"),
        QT_TRANSLATE_NOOP("ErrorText", "The file does not have the format that is expected."),
        QT_TRANSLATE_NOOP("ErrorText", "The file “%1” does not have the format that is expected."),
        QT_TRANSLATE_NOOP("ErrorText", "Check that it is the right file and that it is complete, or export it again.")},

    {ErrorCode::NotADatabase, //
        QT_TRANSLATE_NOOP("ErrorText", "Not a database"),
        QT_TRANSLATE_NOOP("ErrorText", "The file is not a database of Rollcall."),
        QT_TRANSLATE_NOOP("ErrorText", "The file “%1” is not a database of Rollcall."),
        QT_TRANSLATE_NOOP("ErrorText", "Name another file, or move this one away. It was left untouched.")},
    {ErrorCode::DatabaseCorrupt, //
        QT_TRANSLATE_NOOP("ErrorText", "Database damaged"), //
        QT_TRANSLATE_NOOP("ErrorText", "The database is damaged."),
        QT_TRANSLATE_NOOP("ErrorText", "The database “%1” is damaged."),
        QT_TRANSLATE_NOOP("ErrorText",
            "Restore the service’s database from a backup. The local cache is filled again by the next sync.")},
    {ErrorCode::DatabaseTooNew, //
        QT_TRANSLATE_NOOP("ErrorText", "Database of a newer version"),
        QT_TRANSLATE_NOOP("ErrorText", "The database was written by a newer version of Rollcall."),
        QT_TRANSLATE_NOOP("ErrorText", "The database “%1” was written by a newer version of Rollcall."),
        QT_TRANSLATE_NOOP("ErrorText", "Update Rollcall. The database was left untouched.")},
    {ErrorCode::DatabaseBusy, //
        QT_TRANSLATE_NOOP("ErrorText", "Database in use"),
        QT_TRANSLATE_NOOP("ErrorText", "Another program is using the database."),
        QT_TRANSLATE_NOOP("ErrorText", "Another program is using the database “%1”."),
        QT_TRANSLATE_NOOP("ErrorText", "Wait until the other program is done, or end it, and try again.")},
    {ErrorCode::DatabaseFailed, //
        QT_TRANSLATE_NOOP("ErrorText", "Database error"),
        QT_TRANSLATE_NOOP("ErrorText", "The database did not carry out what was asked of it."),
        QT_TRANSLATE_NOOP("ErrorText", "The database “%1” did not carry out what was asked of it."),
        QT_TRANSLATE_NOOP("ErrorText", "Try again. If it stays so, check the disk and look into the log.")},
    {ErrorCode::RecordDamaged, //
        QT_TRANSLATE_NOOP("ErrorText", "Record damaged"), //
        QT_TRANSLATE_NOOP("ErrorText", "The local copy of this record is damaged, so it is not shown."),
        QT_TRANSLATE_NOOP("ErrorText", "The local copy of the record “%1” is damaged, so it is not shown."),
        QT_TRANSLATE_NOOP("ErrorText", "The next sync fetches it again. If more records are damaged, check the disk.")},

    {ErrorCode::InvalidUrl, //
        QT_TRANSLATE_NOOP("ErrorText", "URL not valid"), //
        QT_TRANSLATE_NOOP("ErrorText", "The URL is not a complete web address."),
        QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a complete web address."),
        QT_TRANSLATE_NOOP("ErrorText", "Enter it like https://mdm.example.com/scim/v2.")},
    {ErrorCode::InsecureUrl, //
        QT_TRANSLATE_NOOP("ErrorText", "URL not secure"),
        QT_TRANSLATE_NOOP("ErrorText", "With this URL the key would cross the network unencrypted."),
        QT_TRANSLATE_NOOP("ErrorText", "With “%1” the key would cross the network unencrypted."),
        QT_TRANSLATE_NOOP("ErrorText", "Use https://. Without encryption only 127.0.0.1 and [::1] are allowed.")},
    {ErrorCode::HostNotFound, //
        QT_TRANSLATE_NOOP("ErrorText", "Host not found"), //
        QT_TRANSLATE_NOOP("ErrorText", "The network does not know the host."),
        QT_TRANSLATE_NOOP("ErrorText", "The network does not know the host “%1”."),
        QT_TRANSLATE_NOOP("ErrorText", "Check the spelling of the host name, the network connection and the VPN.")},
    {ErrorCode::ConnectionRefused, //
        QT_TRANSLATE_NOOP("ErrorText", "Connection refused"),
        QT_TRANSLATE_NOOP("ErrorText", "No service answers at this address."),
        QT_TRANSLATE_NOOP("ErrorText", "No service answers at “%1”."),
        QT_TRANSLATE_NOOP("ErrorText", "Check the port in the URL, and that the service is running.")},
    {ErrorCode::ConnectionLost, //
        QT_TRANSLATE_NOOP("ErrorText", "Connection lost"),
        QT_TRANSLATE_NOOP("ErrorText", "The connection ended before the answer was complete."),
        QT_TRANSLATE_NOOP("ErrorText", "The connection to “%1” ended before the answer was complete."),
        QT_TRANSLATE_NOOP("ErrorText",
            "Check the network and try again. After a change, sync first: it may have been made already.")},
    {ErrorCode::TimedOut, //
        QT_TRANSLATE_NOOP("ErrorText", "No answer in time"), //
        QT_TRANSLATE_NOOP("ErrorText", "The answer did not come in time."),
        QT_TRANSLATE_NOOP("ErrorText", "“%1” did not answer in time."),
        QT_TRANSLATE_NOOP("ErrorText", "Check the network and that the service is running, then try again.")},
    {ErrorCode::TlsFailed, //
        QT_TRANSLATE_NOOP("ErrorText", "No secure connection"),
        QT_TRANSLATE_NOOP("ErrorText", "The service could not prove its identity (TLS)."),
        QT_TRANSLATE_NOOP("ErrorText", "“%1” could not prove its identity (TLS)."),
        QT_TRANSLATE_NOOP("ErrorText",
            "Check that the service’s certificate is valid, names this host and comes from an authority that this "
            "computer trusts, and that the computer’s clock is right.")},
    {ErrorCode::Redirected, //
        QT_TRANSLATE_NOOP("ErrorText", "Sent on to another address"),
        QT_TRANSLATE_NOOP(
            "ErrorText", "The service sends its clients on to another address; the key is not sent there."),
        QT_TRANSLATE_NOOP("ErrorText", "“%1” sends its clients on to another address; the key is not sent there."),
        QT_TRANSLATE_NOOP("ErrorText", "Enter the address to which it leads, if it is the right one, as the URL.")},
    {ErrorCode::NotScim, //
        QT_TRANSLATE_NOOP("ErrorText", "Not a SCIM service"),
        QT_TRANSLATE_NOOP("ErrorText", "What answers at this address is not a SCIM service."),
        QT_TRANSLATE_NOOP("ErrorText", "What answers at “%1” is not a SCIM service."),
        QT_TRANSLATE_NOOP("ErrorText", "Check the path in the URL: it often ends in /scim/v2.")},
    {ErrorCode::MalformedJson, //
        QT_TRANSLATE_NOOP("ErrorText", "Data not readable"),
        QT_TRANSLATE_NOOP("ErrorText", "The data that came is not valid JSON."),
        QT_TRANSLATE_NOOP("ErrorText", "The data that came from “%1” is not valid JSON."),
        QT_TRANSLATE_NOOP("ErrorText",
            "Nothing of it was used. Try again; if it stays so, the service’s administrator has to look into it.")},
    {ErrorCode::TruncatedResponse, //
        QT_TRANSLATE_NOOP("ErrorText", "Answer cut off"), //
        QT_TRANSLATE_NOOP("ErrorText", "The answer ends half-way."),
        QT_TRANSLATE_NOOP("ErrorText", "The answer of “%1” ends half-way."),
        QT_TRANSLATE_NOOP("ErrorText", "Nothing of it was used. Check the network and try again.")},
    {ErrorCode::ResponseTooLarge, //
        QT_TRANSLATE_NOOP("ErrorText", "Answer too large"),
        QT_TRANSLATE_NOOP("ErrorText", "The answer is larger than Rollcall takes."),
        QT_TRANSLATE_NOOP("ErrorText", "The answer of “%1” is larger than Rollcall takes."),
        QT_TRANSLATE_NOOP("ErrorText",
            "Nothing of it was used. Check that the URL is that of a SCIM service, and its limit of results per "
            "page.")},
    {ErrorCode::ProtocolViolation, //
        QT_TRANSLATE_NOOP("ErrorText", "Answer breaks SCIM’s rules"),
        QT_TRANSLATE_NOOP("ErrorText", "The service’s answer breaks the rules of SCIM."),
        QT_TRANSLATE_NOOP("ErrorText", "The answer of “%1” breaks the rules of SCIM."),
        QT_TRANSLATE_NOOP("ErrorText",
            "Nothing of it was used. Try again; if it stays so, the log tells the service’s administrator why.")},
    {ErrorCode::Unauthorized, //
        QT_TRANSLATE_NOOP("ErrorText", "Key not accepted"),
        QT_TRANSLATE_NOOP("ErrorText", "The service does not accept the key or token."),
        QT_TRANSLATE_NOOP("ErrorText", "“%1” does not accept the key or token."),
        QT_TRANSLATE_NOOP("ErrorText", "Check that it is complete, active and not expired, or enter another one.")},
    {ErrorCode::Forbidden, //
        QT_TRANSLATE_NOOP("ErrorText", "Not allowed"),
        QT_TRANSLATE_NOOP("ErrorText", "The key is valid, but its role does not allow this."), nullptr,
        QT_TRANSLATE_NOOP("ErrorText", "Use a key with the administrator role, or ask an MDM administrator.")},
    {ErrorCode::NotFound, //
        QT_TRANSLATE_NOOP("ErrorText", "Not found"),
        QT_TRANSLATE_NOOP("ErrorText", "The service does not have this, or no longer."),
        QT_TRANSLATE_NOOP("ErrorText", "“%1” was not found."),
        QT_TRANSLATE_NOOP("ErrorText", "Check the spelling, and sync to see what the service has now.")},
    {ErrorCode::Conflict, //
        QT_TRANSLATE_NOOP("ErrorText", "Already taken"),
        QT_TRANSLATE_NOOP("ErrorText", "Something with this name or identifier exists already."),
        QT_TRANSLATE_NOOP("ErrorText", "“%1” exists already."),
        QT_TRANSLATE_NOOP("ErrorText", "Choose another name, or change what exists.")},
    {ErrorCode::PreconditionFailed, //
        QT_TRANSLATE_NOOP("ErrorText", "Changed in the meantime"),
        QT_TRANSLATE_NOOP("ErrorText", "Somebody else changed this after it was loaded; your change was not saved."),
        nullptr, QT_TRANSLATE_NOOP("ErrorText", "Load it again, compare, and make the change once more.")},
    {ErrorCode::TooManyRequests, //
        QT_TRANSLATE_NOOP("ErrorText", "Too many requests"),
        QT_TRANSLATE_NOOP("ErrorText", "The service takes no more requests for the moment."),
        QT_TRANSLATE_NOOP("ErrorText", "“%1” takes no more requests for the moment."),
        QT_TRANSLATE_NOOP("ErrorText", "Wait a few minutes and try again.")},
    {ErrorCode::Refused, //
        QT_TRANSLATE_NOOP("ErrorText", "Request refused"),
        QT_TRANSLATE_NOOP("ErrorText", "The service refused the request without a reason."), nullptr,
        QT_TRANSLATE_NOOP("ErrorText", "Correct what the service names. Its log has the details.")},
    {ErrorCode::ServerFailed, //
        QT_TRANSLATE_NOOP("ErrorText", "Service in trouble"),
        QT_TRANSLATE_NOOP("ErrorText", "The service answered with an error of its own."),
        QT_TRANSLATE_NOOP("ErrorText", "“%1” answered with an error of its own."),
        QT_TRANSLATE_NOOP(
            "ErrorText", "Try again in a few minutes. If it stays so, the service’s log tells its administrator why.")},

    {ErrorCode::KeychainUnavailable, //
        QT_TRANSLATE_NOOP("ErrorText", "No keychain"),
        QT_TRANSLATE_NOOP("ErrorText", "This session has no keychain in which a key could be kept."), nullptr,
        QT_TRANSLATE_NOOP("ErrorText",
            "The key is kept for this run only. To keep it longer, start GNOME Keyring or KWallet and enter it "
            "again.")},
    {ErrorCode::KeychainLocked, //
        QT_TRANSLATE_NOOP("ErrorText", "Keychain locked"), //
        QT_TRANSLATE_NOOP("ErrorText", "The keychain is locked."), nullptr,
        QT_TRANSLATE_NOOP("ErrorText", "Unlock it and try again. The key in it is unchanged.")},
    {ErrorCode::KeychainEntryNotFound, //
        QT_TRANSLATE_NOOP("ErrorText", "No key found"),
        QT_TRANSLATE_NOOP("ErrorText", "The keychain gave no key for this connection."), nullptr,
        QT_TRANSLATE_NOOP("ErrorText", "If the keychain is locked, unlock it; otherwise enter the key again.")},
    {ErrorCode::KeychainFailed, //
        QT_TRANSLATE_NOOP("ErrorText", "Keychain error"),
        QT_TRANSLATE_NOOP("ErrorText", "The keychain did not carry out what was asked of it."), nullptr,
        QT_TRANSLATE_NOOP(
            "ErrorText", "Unlock or restart it and try again. Until then the key is kept for this run only.")},

    {ErrorCode::PortInUse, //
        QT_TRANSLATE_NOOP("ErrorText", "Port in use"), //
        QT_TRANSLATE_NOOP("ErrorText", "Another program uses the port."),
        QT_TRANSLATE_NOOP("ErrorText", "Another program uses the port of “%1”."),
        QT_TRANSLATE_NOOP("ErrorText", "Choose another port, or end the other program.")},
    {ErrorCode::ServiceNotStarted, //
        QT_TRANSLATE_NOOP("ErrorText", "Service not started"),
        QT_TRANSLATE_NOOP("ErrorText", "The embedded service could not be started."), nullptr,
        QT_TRANSLATE_NOOP("ErrorText", "Try again. If it stays so, the log tells why; what was stored is unchanged.")},
    {ErrorCode::ServiceStopped, //
        QT_TRANSLATE_NOOP("ErrorText", "Service stopped"), //
        QT_TRANSLATE_NOOP("ErrorText", "The embedded service has stopped."), nullptr,
        QT_TRANSLATE_NOOP("ErrorText", "Start it again. Everything that it had confirmed is stored.")},

    {ErrorCode::SyncIncomplete, //
        QT_TRANSLATE_NOOP("ErrorText", "Sync not complete"),
        QT_TRANSLATE_NOOP("ErrorText",
            "The list could not be read as a whole at one time, so changes may be missing. Nothing is removed without "
            "certainty."),
        nullptr, QT_TRANSLATE_NOOP("ErrorText", "Sync again. What was fetched is kept.")},
    {ErrorCode::MassRemovalStopped, //
        QT_TRANSLATE_NOOP("ErrorText", "Unusually many removals"),
        QT_TRANSLATE_NOOP(
            "ErrorText", "The service no longer lists so many users or groups that the sync removed none of them."),
        nullptr,
        QT_TRANSLATE_NOOP("ErrorText",
            "Check that the URL and the key are the right ones and that the service has its data, then sync again.")},
};

} // namespace

const ErrorSentences &errorSentences(ErrorCode code)
{
    const auto found = std::find_if(
        std::begin(kSentences), std::end(kSentences), [code](const ErrorSentences &row) { return row.code == code; });
    return found == std::end(kSentences) ? kSentences[0] : *found;
}

} // namespace rollcall::wording
