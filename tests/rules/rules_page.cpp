// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/rules_page.h"

#include "support/files.h"

#include <QRegularExpression>

namespace rollcall::test
{

RulesPage::RulesPage(const QString &language)
{
    const QString path = QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/help/%1/rules.md").arg(language);
    static const QRegularExpression kRow(QStringLiteral(R"(^\| `([^`]*)` \| (.*) \| (.*) \|$)"));
    for (const QString &line : QString::fromUtf8(readFile(path)).split(u'\n')) {
        if (const auto match = kRow.match(line); match.hasMatch())
            m_rows.append({match.captured(1), match.captured(2), match.captured(3)});
    }
}

RulesPage::Row RulesPage::row(const QString &code) const
{
    for (const Row &row : m_rows) {
        if (row.code == code)
            return row;
    }
    return {};
}

} // namespace rollcall::test
