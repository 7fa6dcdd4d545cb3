// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/printers.h"
#include "wording/translator.h"

namespace rollcall::test
{

/// A test that is run once in each language, with the translator set.
class InEveryLanguage : public testing::TestWithParam<QString>
{
protected:
    void SetUp() override { ASSERT_TRUE(isOk(m_translator.setLanguage(GetParam()))); }

    /// The same words in English, then back to the test's language.
    template <typename Function> QString inEnglish(Function function)
    {
        EXPECT_TRUE(isOk(m_translator.setLanguage(QStringLiteral("en"))));
        const QString english = function();
        EXPECT_TRUE(isOk(m_translator.setLanguage(GetParam())));
        return english;
    }

    [[nodiscard]] static bool isTranslated() { return GetParam() != QLatin1String("en"); }

private:
    wording::Translator m_translator;
};

inline std::string languageName(const testing::TestParamInfo<QString> &info)
{
    return info.param.toStdString();
}

} // namespace rollcall::test

#define ROLLCALL_IN_EVERY_LANGUAGE(Fixture)                                                                            \
    INSTANTIATE_TEST_SUITE_P(                                                                                          \
        Languages, Fixture, testing::ValuesIn(wording::Translator::languages()), test::languageName)
