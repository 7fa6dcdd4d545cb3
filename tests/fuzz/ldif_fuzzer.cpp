// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/file_input.h"
#include "intake/ldap_export.h"
#include "intake/ldif_reader.h"

#include <QBuffer>

#include <optional>

// An LDIF file of anybody. The first byte says how a slow device hands it out: that changes nothing, and what was read
// reads the same when it is written with every value in base64.
namespace rollcall
{
namespace
{

struct Reading {
    QVector<intake::LdifEntry> entries;
    std::optional<Error> error;
};

constexpr intake::LdifLimits kLimits{600, 1500};

Reading read(QIODevice &device)
{
    Reading reading;
    intake::LdifReader reader(device, QStringLiteral("file.ldif"), kLimits);
    for (;;) {
        const auto more = reader.next();
        if (!more)
            reading.error = more.error();
        if (!more || !*more)
            return reading;
        reading.entries.append(reader.entry());
    }
}

Reading read(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return read(buffer);
}

/// Values with half the limit in them may not fit in base64.
bool canBeWritten(const QVector<intake::LdifEntry> &entries)
{
    return std::all_of(entries.begin(), entries.end(), [](const intake::LdifEntry &entry) {
        qsizetype size = entry.dn.size() * 4;
        for (const intake::LdifEntry::Value &value : entry.values)
            size += value.attribute.size() + value.options.size() + value.bytes.size() * 4 / 3 + 8;
        return size < kLimits.valueBytes;
    });
}

QByteArray written(const QVector<intake::LdifEntry> &entries)
{
    QByteArray bytes = "version: 1\n";
    for (const intake::LdifEntry &entry : entries) {
        bytes += "\ndn:: " + entry.dn.toUtf8().toBase64() + '\n';
        for (const intake::LdifEntry::Value &value : entry.values) {
            const QString options = value.options.isEmpty() ? QString() : u';' + value.options;
            bytes += (value.attribute + options).toLatin1() + ":: " + value.bytes.toBase64() + '\n';
        }
    }
    return bytes;
}

bool areSame(const QVector<intake::LdifEntry> &a, const QVector<intake::LdifEntry> &b)
{
    const auto saysTheSame = [](const intake::LdifEntry::Value &one, const intake::LdifEntry::Value &other) {
        return one.attribute == other.attribute && one.options == other.options && one.bytes == other.bytes;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const auto &one, const auto &other) {
        return one.dn == other.dn
            && std::equal(one.values.begin(), one.values.end(), other.values.begin(), other.values.end(), saysTheSame);
    });
}

void readExport(const QByteArray &bytes)
{
    const fuzz::MemoryFile file(bytes);
    const auto found = intake::readLdapExport(file.path());
    if (!found)
        return;
    for (const intake::DirectoryUser &user : found->users)
        fuzz::require(!user.objectId.isEmpty() && user.line > 0, "everybody has an id and a line");
    for (const intake::DirectoryMember &member : found->members)
        fuzz::require(!member.groupId.isEmpty(), "every member has a group");
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace rollcall;
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzz::bytesOf(data + 1, size - 1);
    const Reading whole = read(bytes);
    fuzz::Trickle trickle(bytes, data[0]);
    const Reading cut = read(trickle);
    fuzz::require(whole.entries == cut.entries, "how it arrives changes no entry");
    fuzz::require(whole.error.has_value() == cut.error.has_value()
            && (!whole.error || (whole.error->code == cut.error->code && whole.error->line == cut.error->line)),
        "how it arrives changes no error");
    if (canBeWritten(whole.entries)) {
        const Reading again = read(written(whole.entries));
        fuzz::require(!again.error && areSame(again.entries, whole.entries), "what was read reads the same as written",
            written(whole.entries));
    }
    readExport(bytes);
    return 0;
}
