// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/traffic_redaction.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace rollcall::net
{
namespace
{

const QString kRemoved = QStringLiteral("(removed)");

/// In names of members, headers and parameters: what stands behind it is nobody's business.
const QString kSecretName = QStringLiteral(
    "(?:secret|token|passw(?:or)?d|passphrase|credential|api[-_]?key|private[-_]?key|authorization|cookie|"
    "session[-_]?id|(?:invitation|registration|activation)[-_]?(?:code|link|url))");

struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

Rule rule(const QString &pattern, const QString &replacement)
{
    return {QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption), replacement};
}

/// The rest of a JSON string, whether its end is there or was cut off. Of JSON within JSON it takes all that follows in
/// the outer string: rather too much than too little.
const QString kRestOfString = QStringLiteral("(?:[^\"\\\\]|\\\\.)*\\\\?");

QVector<Rule> makeRules()
{
    const QString removed = QStringLiteral("\\1") + kRemoved;
    const QString credentials = QStringLiteral("[\\w+/=.~-]");
    const QString name = QStringLiteral("[\\w.:-]*") + kSecretName + QStringLiteral("[\\w.:-]*");
    const QString path = QStringLiteral("\"path\"\\s*:\\s*\"[^\"]*") + kSecretName + QStringLiteral("[^\"]*\"");
    const QString value = QStringLiteral("\"value\"\\s*:\\s*\"");
    const QString between = QStringLiteral("\\s*,\\s*(?:\"op\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*)?");
    return {
        rule(QStringLiteral("\\b(rc_[a-z]+_)[\\w~+/=-]+"), removed),
        rule(QStringLiteral("(/register/)[^\\s\"'\\\\<>?#]+"), removed),
        rule(QStringLiteral("\\b((?:Bearer|Basic|Negotiate)\\s+)(?=%1*\\d|%1{16})%1{8,}").arg(credentials), removed),
        rule(QStringLiteral("\\beyJ[\\w-]{8,}(?:\\.[\\w-]*)*"), kRemoved),
        rule(QStringLiteral("(\"") + name + QStringLiteral("\\\\*\"\\s*:\\s*\\\\*\")") + kRestOfString, removed),
        // As a PATCH sets it, in either order.
        rule(u'(' + path + between + value + u')' + kRestOfString, removed),
        rule(u'(' + value + u')' + kRestOfString + QStringLiteral("(\"") + between + path + u')',
            removed + QStringLiteral("\\2")),
        // In a form or a URL.
        rule(QStringLiteral("((?:^|[?&;\\s])") + name + QStringLiteral("=)[^&;\\s\"]+"), removed),
    };
}

const QVector<Rule> &rules()
{
    static const QVector<Rule> all = makeRules();
    return all;
}

bool isSecretName(const QString &name)
{
    static const QRegularExpression pattern(kSecretName, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

} // namespace

QVector<QByteArray> formsOfSecret(const QString &userName, const QByteArray &secret)
{
    if (secret.isEmpty())
        return {};
    QVector<QByteArray> forms{secret, secret.toPercentEncoding()};
    if (!userName.isEmpty())
        forms.append((userName.toUtf8() + ':' + secret).toBase64());
    const QByteArray json
        = QJsonDocument(QJsonObject{{QStringLiteral("s"), QString::fromUtf8(secret)}}).toJson(QJsonDocument::Compact);
    forms.append(json.mid(6, json.size() - 8)); // {"s":"…"}
    std::sort(forms.begin(), forms.end(),
        [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); }); // none within another
    return forms;
}

QByteArray withoutSecrets(QByteArray text, const QVector<QByteArray> &known)
{
    for (const QByteArray &secret : known)
        text.replace(secret, kRemoved.toLatin1());
    QString words = QString::fromUtf8(text);
    for (const Rule &rule : rules())
        words.replace(rule.pattern, rule.replacement);
    return words.toUtf8();
}

HttpHeaders withoutSecrets(HttpHeaders headers, const QVector<QByteArray> &known)
{
    for (auto &[name, value] : headers)
        value = isSecretName(QString::fromLatin1(name)) ? kRemoved.toLatin1() : withoutSecrets(value, known);
    return headers;
}

QUrl withoutSecrets(const QUrl &url, const QVector<QByteArray> &known)
{
    QUrl clean = url;
    clean.setUserInfo(QString());
    return QUrl(QString::fromUtf8(withoutSecrets(clean.toEncoded(), known)));
}

} // namespace rollcall::net
