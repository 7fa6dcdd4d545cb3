// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/label_text.h"

#include <QRegularExpression>

namespace rollcall::ui
{

QString spokenLabel(const QString &label)
{
    static const QRegularExpression japanese(QStringLiteral("\\(&\\w\\)"));
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    return QString(label).remove(japanese).replace(mnemonic, QStringLiteral("\\1")).remove(u'…');
}

} // namespace rollcall::ui
