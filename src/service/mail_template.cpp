// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/mail_template.h"

#include <QFile>

// A static library's resources have to be asked for, and the macro wants no namespace around it.
static void initServiceMail()
{
    Q_INIT_RESOURCE(service_mail);
}

namespace rollcall::service
{

namespace
{

const QLatin1String kBegin("{{");
const QLatin1String kEnd("}}");

} // namespace

QString filledTemplate(const QString &text, const QHash<QString, QString> &values, TextFormat format)
{
    QString filled;
    qsizetype at = 0;
    for (;;) {
        const qsizetype begin = text.indexOf(kBegin, at);
        const qsizetype end = begin < 0 ? -1 : text.indexOf(kEnd, begin);
        if (end < 0)
            return filled + text.mid(at);
        const QString value = values.value(text.mid(begin + kBegin.size(), end - begin - kBegin.size()));
        filled += text.mid(at, begin - at);
        filled += format == TextFormat::Html ? value.toHtmlEscaped() : value;
        at = end + kEnd.size();
    }
}

QString mailResource(const QString &path)
{
    initServiceMail();
    QFile file(QStringLiteral(":/mail/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

} // namespace rollcall::service
