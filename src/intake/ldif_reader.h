// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "intake/ldif_entry.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <optional>

namespace rollcall::intake
{

/// What a reader accepts before it says that something is wrong with the file, so that a wrong file can't fill the
/// memory.
struct LdifLimits {
    qsizetype valueBytes = 16LL * 1024 * 1024; ///< Of one line with all that is folded into it.
    qsizetype entryBytes = 256LL * 1024 * 1024;
};

/// Reads the entries of an LDIF file one by one (RFC 2849): the version line, comments, folded lines and base64, LF and
/// CRLF, a byte order mark skipped. Text that is UTF-8 but should have been in base64 is taken, as most tools write it
/// so.
///
/// Content only: change records are refused. A value that stands at a URL is refused, never fetched. The lines that
/// ldapsearch puts around its entries are skipped, but if its result tells that the search was cut short, the file is
/// refused: people behind the end would be taken for gone.
///
/// The calls must match:   (next -> true)* (next -> false | next -> error)
/// Requires: `device` is open for reading and outlives the reader; it may be sequential.   Thread: any, one at a time.
/// Fails with `InvalidEncoding` (not UTF-8), `MalformedFile` (all else) or `FileUnreadable` (the device failed); `line`
/// is where, `subject` the name given.
class LdifReader
{
public:
    LdifReader(QIODevice &device, QString name, LdifLimits limits = {});

    /// Reads the next entry; false at the end of the file.
    [[nodiscard]] Result<bool> next();

    [[nodiscard]] const LdifEntry &entry() const { return m_entry; }

private:
    /// A line with all that is folded into it.
    struct Line {
        QByteArray text;
        int number = 0;
    };
    /// `name;options: value`, decoded.
    using Attribute = LdifEntry::Value;

    [[nodiscard]] Result<bool> readPhysical();
    [[nodiscard]] Result<std::optional<Line>> readLine();
    [[nodiscard]] Result<std::optional<Line>> firstOfBlock();
    [[nodiscard]] Result<void> skipVersion(const Line &line, bool &isVersion);
    [[nodiscard]] Result<bool> readEntry(const Line &first);
    [[nodiscard]] Result<void> readValues();
    [[nodiscard]] Result<void> skipBlock(const Line &first);
    [[nodiscard]] Result<Attribute> parse(const Line &line) const;
    [[nodiscard]] Result<QByteArray> decode(QByteArrayView value, int number) const;
    [[nodiscard]] Error invalidEncoding(int line) const;
    [[nodiscard]] Error malformed(const QString &what, int line) const;

    QIODevice &m_device;
    QString m_name;
    LdifLimits m_limits;
    QByteArray m_ahead; ///< The physical line that was read and belongs to nothing yet.
    bool m_hasAhead = false;
    int m_number = 0; ///< Of that line.
    bool m_begun = false;
    LdifEntry m_entry;
};

/// Whether what `device` has next is LDIF: a version, or the name of an entry, before anything else but comments. Reads
/// nothing away. Requires: it is open for reading.
[[nodiscard]] bool looksLikeLdif(QIODevice &device);

} // namespace rollcall::intake
