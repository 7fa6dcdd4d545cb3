// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::cli
{

/// One line to standard output, UTF-8.
void printLine(const QString &line);

/// One line to standard error: what went wrong, or how far a long job is.
void printNote(const QString &line);

/// Progress on standard error, rewritten in place; nothing if standard error is not a terminal.
void printProgress(const QString &line);

/// One JSON document to standard output, indented.
void printJson(const QJsonObject &object);

/// `[`, the documents as they are, `]`: one array on standard output that keeps each document's own bytes.
void printJsonArray(const QVector<QByteArray> &documents);

/// Rows under a header, in columns that line up, full-width characters counted as two. A control or bidirectional
/// character in a cell is shown, never obeyed.
void printTable(const QStringList &header, const QVector<QStringList> &rows);

} // namespace rollcall::cli
