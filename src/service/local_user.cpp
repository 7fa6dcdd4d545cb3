// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/local_user.h"

#include "rules/email_address.h"
#include "rules/user_facts.h"
#include "scim/schema_uris.h"
#include "scim/text.h"
#include "service/body_reader.h"
#include "service/storable_text.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace rollcall::service
{

namespace
{

constexpr qsizetype kMostEmails = 20;
constexpr qsizetype kMostCharacters = 1000; // Of a value that nobody is found by.

QString pathOf(QLatin1String parent, const QString &name)
{
    return parent + u'.' + name;
}

/// Takes an object whose members are texts, each under a name that `known` makes canonical (empty: there is none).
template <typename Known>
QJsonObject textsIn(BodyReader &reader, QLatin1String member, const char *unknown, Known known)
{
    QJsonObject texts;
    const QJsonObject given = reader.object(member).value_or(QJsonObject());
    for (auto it = given.begin(); it != given.end(); ++it) {
        const QString field = pathOf(member, it.key());
        const QString name = known(it.key());
        const QString text = it.value().toString();
        if (name.isEmpty())
            reader.fail(field, QLatin1String(unknown), QStringLiteral("There is no %1 here.").arg(it.key()));
        else if (texts.contains(name))
            reader.fail(field, QStringLiteral("duplicate"), QStringLiteral("%1 is there twice.").arg(name));
        else if (!it.value().isString() && !it.value().isNull())
            reader.fail(field, QStringLiteral("wrong-type"), QStringLiteral("%1 has to be a string.").arg(field));
        else if (text.size() > kMostCharacters)
            reader.fail(field, QStringLiteral("too-long"),
                QStringLiteral("%1 has at most %2 characters.").arg(field).arg(kMostCharacters));
        else if (!text.trimmed().isEmpty())
            texts.insert(name, text);
    }
    return texts;
}

/// Takes a text that is left out if it is blank.
QString textIn(BodyReader &reader, QLatin1String member)
{
    const QString text = reader.text(member).value_or(QString());
    if (!isIndexable(text))
        reader.fail(member, QStringLiteral("too-long"), QStringLiteral("%1 is too long.").arg(member));
    return text.trimmed().isEmpty() ? QString() : text;
}

QJsonArray emailsIn(BodyReader &reader)
{
    QJsonArray emails;
    QSet<QString> keys;
    const QJsonArray given = reader.array(QLatin1String("emails")).value_or(QJsonArray());
    if (given.size() > kMostEmails)
        reader.fail(QStringLiteral("emails"), QStringLiteral("out-of-range"),
            QStringLiteral("A user has at most %1 e-mail addresses here.").arg(kMostEmails));
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString address = given.at(i).toString();
        const QString field = QStringLiteral("emails.%1").arg(i);
        if (!rules::EmailAddress::parse(address) || !isIndexable(address))
            reader.fail(
                field, QStringLiteral("not-email"), QStringLiteral("%1 has to be an e-mail address.").arg(field));
        else if (keys.contains(scim::foldForComparison(address)))
            reader.fail(field, QStringLiteral("duplicate"), QStringLiteral("The e-mail address is there twice."));
        else
            emails.append(emails.isEmpty() ? QJsonObject{{QStringLiteral("value"), address},
                              {QStringLiteral("type"), QStringLiteral("work")}, {QStringLiteral("primary"), true}}
                                           : QJsonObject{{QStringLiteral("value"), address},
                                               {QStringLiteral("type"), QStringLiteral("other")}});
        keys.insert(scim::foldForComparison(address));
    }
    return emails;
}

/// A language tag in its common form (RFC 5646 §2.1); Entra and browsers write `fr-FR`, POSIX `fr_FR`.
QString localeIn(BodyReader &reader)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"));
    const QLatin1String member("locale");
    const QString locale = textIn(reader, member);
    if (!locale.isEmpty() && !tag.match(locale).hasMatch())
        reader.fail(member, QStringLiteral("malformed"), QStringLiteral("locale has to be a language tag, as fr-FR."));
    return locale;
}

QString userNameIn(BodyReader &reader)
{
    const QLatin1String member("userName");
    const QString name = reader.requiredText(member);
    if (name != name.trimmed())
        reader.fail(member, QStringLiteral("malformed"), QStringLiteral("userName has white space at an end."));
    else if (!isIndexable(name))
        reader.fail(member, QStringLiteral("too-long"), QStringLiteral("userName is too long."));
    return name;
}

QString nameMember(const QString &name)
{
    static const QStringList known{
        QStringLiteral("givenName"), QStringLiteral("familyName"), QStringLiteral("formatted")};
    return known.contains(name) ? name : QString();
}

QString inSpellingOf(const QStringList &names, const QString &name)
{
    for (const QString &known : names) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return known;
    }
    return {};
}

void insertUnlessEmpty(QJsonObject &user, QLatin1String name, const QString &value)
{
    if (!value.isEmpty())
        user.insert(name, value);
}

} // namespace

OrProblem<QJsonObject> localUserAttributes(const QJsonObject &body, const QStringList &customAttributes)
{
    BodyReader reader(body);
    QJsonObject user{{QStringLiteral("userName"), userNameIn(reader)}};
    const QJsonObject name = textsIn(reader, QLatin1String("name"), "unknown-member", nameMember);
    if (name.isEmpty())
        reader.fail(QStringLiteral("name"), QStringLiteral("required"),
            QStringLiteral("A user has a given, a family or a formatted name."));
    user.insert(QStringLiteral("name"), name);
    insertUnlessEmpty(user, QLatin1String("displayName"), textIn(reader, QLatin1String("displayName")));
    insertUnlessEmpty(user, QLatin1String("locale"), localeIn(reader));
    user.insert(QStringLiteral("active"), reader.boolean(QLatin1String("active")).value_or(true));
    if (const QJsonArray emails = emailsIn(reader); !emails.isEmpty())
        user.insert(QStringLiteral("emails"), emails);
    if (const QString department = textIn(reader, QLatin1String("department")); !department.isEmpty())
        user.insert(scim::kEnterpriseSchema, QJsonObject{{QStringLiteral("department"), department}});
    const QJsonObject custom = textsIn(reader, QLatin1String("customAttributes"), "unknown-attribute",
        [&](const QString &given) { return inSpellingOf(customAttributes, given); });
    if (!custom.isEmpty())
        user.insert(scim::kIvantiSchema, custom);
    if (const auto read = reader.finish(); !read)
        return read.error();
    return user;
}

} // namespace rollcall::service
