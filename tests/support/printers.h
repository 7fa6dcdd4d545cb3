// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <gtest/gtest.h>

#include <iosfwd>

// How GoogleTest shows Qt's types when an expectation fails.
QT_BEGIN_NAMESPACE
void PrintTo(const QString &value, std::ostream *out);
void PrintTo(const QByteArray &value, std::ostream *out);
void PrintTo(const QJsonObject &value, std::ostream *out);
void PrintTo(const QStringList &value, std::ostream *out);
QT_END_NAMESPACE

namespace rollcall::core
{
void PrintTo(const Error &error, std::ostream *out);
void PrintTo(ErrorCode code, std::ostream *out);
} // namespace rollcall::core

namespace rollcall::test
{

/// For `ASSERT_TRUE(isOk(result))`: the error is in the message.
template <typename T, typename E> [[nodiscard]] testing::AssertionResult isOk(const Result<T, E> &result)
{
    if (result.ok())
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << testing::PrintToString(result.error());
}

} // namespace rollcall::test
