// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/mail_language.h"

namespace rollcall::service
{

namespace
{

/// `q=0.8` as 800; 1000 if there is none, 0 if it is none.
int weightOf(QStringView parameters)
{
    for (const QStringView parameter : parameters.split(u';')) {
        const QStringView text = parameter.trimmed();
        if (!text.startsWith(u"q=", Qt::CaseInsensitive))
            continue;
        bool isNumber = false;
        const double weight = text.mid(2).toDouble(&isNumber);
        return isNumber && weight >= 0 && weight <= 1 ? static_cast<int>(weight * 1000) : 0;
    }
    return 1000;
}

std::optional<MailLanguage> languageOfTag(QStringView tag)
{
    qsizetype end = 0;
    while (end < tag.size() && tag.at(end) != u'-' && tag.at(end) != u'_')
        ++end;
    return mailLanguageFromCode(tag.left(end).toString().toLower());
}

} // namespace

QString mailLanguageCode(MailLanguage language)
{
    switch (language) {
    case MailLanguage::English: return QStringLiteral("en");
    case MailLanguage::French: return QStringLiteral("fr");
    case MailLanguage::Japanese: return QStringLiteral("ja");
    }
    Q_UNREACHABLE();
}

std::optional<MailLanguage> mailLanguageFromCode(QStringView code)
{
    for (const MailLanguage language : {MailLanguage::English, MailLanguage::French, MailLanguage::Japanese}) {
        if (code == mailLanguageCode(language))
            return language;
    }
    return std::nullopt;
}

std::optional<MailLanguage> preferredMailLanguage(QStringView ranges)
{
    std::optional<MailLanguage> best;
    int bestWeight = 0;
    for (const QStringView range : ranges.split(u',')) {
        const qsizetype semicolon = range.indexOf(u';');
        const auto language = languageOfTag((semicolon < 0 ? range : range.left(semicolon)).trimmed());
        const int weight = semicolon < 0 ? 1000 : weightOf(range.mid(semicolon + 1));
        if (language && weight > bestWeight) {
            best = language;
            bestWeight = weight;
        }
    }
    return best;
}

MailLanguage mailLanguageOf(const QJsonObject &user)
{
    for (const char *name : {"preferredLanguage", "locale"}) {
        if (const auto language = preferredMailLanguage(user.value(QLatin1String(name)).toString()))
            return *language;
    }
    return MailLanguage::English;
}

} // namespace rollcall::service
