// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/printers.h"

#include <QJsonDocument>

#include <ostream>

QT_BEGIN_NAMESPACE

void PrintTo(const QString &value, std::ostream *out)
{
    *out << '"' << value.toStdString() << '"';
}

void PrintTo(const QByteArray &value, std::ostream *out)
{
    *out << '"' << value.toStdString() << '"';
}

void PrintTo(const QJsonObject &value, std::ostream *out)
{
    *out << QJsonDocument(value).toJson(QJsonDocument::Indented).toStdString();
}

void PrintTo(const QStringList &value, std::ostream *out)
{
    *out << '[' << value.join(QStringLiteral(", ")).toStdString() << ']';
}

QT_END_NAMESPACE

namespace rollcall::core
{

void PrintTo(ErrorCode code, std::ostream *out)
{
    *out << errorCodeName(code).toStdString();
}

void PrintTo(const Error &error, std::ostream *out)
{
    PrintTo(error.code, out);
    *out << ": " << error.detail.toStdString() << " (" << error.subject.toStdString() << ", " << error.line << ')';
}

} // namespace rollcall::core
