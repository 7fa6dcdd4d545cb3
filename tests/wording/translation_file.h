// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::test
{

/// One message of a .ts file.
struct TranslationMessage {
    QString context, source, comment;
    QString state; ///< Empty, or what lupdate says: unfinished, vanished, obsolete.
    QStringList translations; ///< One, or the plural forms.
    bool plural = false;

    [[nodiscard]] QString key() const { return context + u'\n' + source + u'\n' + comment; }
};

struct TranslationFile {
    QString language;
    QVector<TranslationMessage> messages;

    /// Fails the test if it can't be read or is no well-formed .ts file.
    [[nodiscard]] static TranslationFile read(const QString &path);
    [[nodiscard]] QSet<QString> keys() const;
};

} // namespace rollcall::test
