// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVector>

#include <string>
#include <vector>

namespace rollcall::cache
{

/// What very many lines end in, the domains of their addresses, each written as one byte: a third of the text that a
/// search reads is the same few words for everybody. Endings are only ever added, so that what was shortened stays
/// right; a byte for one is none that UTF-8 has. A value.
class TextEndings
{
public:
    /// A bit for each ending.
    using Mask = quint32;

    /// What is looked for, and where it is in shortened text.
    struct Needle {
        QByteArray plain; ///< As it is.
        QVector<QByteArray> across; ///< The same where it goes on into an ending.
        Mask within = 0; ///< The endings that have all of it.
    };

    [[nodiscard]] size_t count() const { return m_endings.size(); }

    /// Adds what many lines of these texts end in, which stand for many more.
    void learn(const QVector<QByteArrayView> &texts);

    /// Appends a text of whole lines, shortened; the endings that were met.
    Mask shorten(QByteArrayView text, std::string &to) const;
    /// What was shortened.
    [[nodiscard]] QByteArray restored(QByteArrayView text) const;
    /// Requires: an end of line is in it only at its beginning or its end.
    [[nodiscard]] Needle needle(QByteArrayView text) const;

private:
    static constexpr size_t kMost = 8;
    static constexpr uchar kFirstCode = 0xf8;

    [[nodiscard]] static char codeOf(size_t ending) { return static_cast<char>(kFirstCode + ending); }
    /// Of a line without its end; empty if it has none.
    [[nodiscard]] static QByteArrayView endingOf(QByteArrayView line);

    std::vector<QByteArray> m_endings; ///< Each begins with its only @.
};

} // namespace rollcall::cache
