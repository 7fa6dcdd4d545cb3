// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/person_name.h"

#include <QStringList>
#include <QVector>

namespace rollcall::service
{

namespace
{

constexpr int kMaxCharacters = 80;

/// In the scripts that need them, these two only join or part letters.
bool isJoiner(char32_t c)
{
    return c == 0x200c || c == 0x200d;
}

bool isShown(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    case QChar::Other_Format: return isJoiner(c);
    default: return true;
    }
}

bool isBreak(char32_t c)
{
    return c == u'\n' || c == u'\r' || c == u'\t' || c == 0x2028 || c == 0x2029;
}

} // namespace

QString plainLine(const QString &text, int maxCharacters)
{
    QVector<uint> shown;
    for (const uint c : text.toUcs4()) {
        if (isBreak(c))
            shown.append(u' ');
        else if (isShown(c))
            shown.append(c);
    }
    const auto toText = [](const QVector<uint> &characters) {
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size());
    };
    const QVector<uint> line = toText(shown).simplified().toUcs4();
    if (line.size() <= maxCharacters)
        return toText(line);
    return toText(line.mid(0, maxCharacters - 1)).trimmed() + u'…';
}

QString personName(const QJsonObject &user)
{
    const QJsonObject name = user.value(QLatin1String("name")).toObject();
    const QStringList parts{
        name.value(QLatin1String("givenName")).toString(), name.value(QLatin1String("familyName")).toString()};
    for (const QString &candidate :
        {user.value(QLatin1String("displayName")).toString(), name.value(QLatin1String("formatted")).toString(),
            parts.join(u' '), user.value(QLatin1String("userName")).toString()}) {
        const QString line = plainLine(candidate, kMaxCharacters);
        if (!line.isEmpty())
            return line;
    }
    return {};
}

} // namespace rollcall::service
