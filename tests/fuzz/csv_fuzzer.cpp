// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/file_input.h"
#include "intake/csv_columns.h"
#include "intake/csv_reader.h"
#include "intake/entra_export.h"

#include <QBuffer>

// A CSV file of anybody. The first byte says how a slow device hands it out: that changes nothing, and what was read
// reads the same when it is written as RFC 4180 says.
namespace rollcall
{
namespace
{

struct Reading {
    QVector<QStringList> records;
    QVector<int> lines;
    std::optional<Error> error;
};

constexpr intake::CsvLimits kLimits{300, 40};

Reading read(QIODevice &device)
{
    Reading reading;
    intake::CsvReader reader(device, QStringLiteral("file.csv"), kLimits);
    for (;;) {
        const auto more = reader.next();
        if (!more)
            reading.error = more.error();
        if (!more || !*more)
            return reading;
        fuzz::require(reader.fields().size() <= kLimits.fields, "a record is within the limits");
        reading.records.append(reader.fields());
        reading.lines.append(reader.line());
    }
}

Reading read(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return read(buffer);
}

QByteArray written(const QVector<QStringList> &records)
{
    QByteArray bytes;
    for (const QStringList &fields : records) {
        QStringList quoted;
        for (QString field : fields)
            quoted.append(u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"');
        bytes += quoted.join(u',').toUtf8() + "\r\n";
    }
    return bytes;
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
    fuzz::require(whole.records == cut.records && whole.lines == cut.lines, "how it arrives changes no record");
    fuzz::require(whole.error.has_value() == cut.error.has_value()
            && (!whole.error || (whole.error->code == cut.error->code && whole.error->line == cut.error->line)),
        "how it arrives changes no error");
    if (!whole.records.isEmpty()) {
        const auto columns = intake::CsvColumns::fromHeader(whole.records.first(), {}, QStringLiteral("file.csv"));
        fuzz::require(!columns || columns->names().size() == whole.records.first().size(), "each column has its name");
    }
    const fuzz::MemoryFile file(bytes);
    if (const auto users = intake::readEntraUsers(file.path())) {
        for (const intake::DirectoryUser &user : *users)
            fuzz::require(!user.objectId.isEmpty() && user.line > 1, "everybody has an id and a line");
    }
    if (const auto members = intake::readEntraMembers(file.path())) {
        for (const intake::DirectoryMember &member : *members)
            fuzz::require(!member.groupId.isEmpty() && member.line > 1, "every member has a group and a line");
    }
    const Reading again = read(written(whole.records));
    fuzz::require(!again.error && again.records == whole.records, "what was read reads the same as written",
        written(whole.records));
    return 0;
}
