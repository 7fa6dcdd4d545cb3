// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/audit_text.h"

#include "support/printers.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace rollcall::test
{
namespace
{

// The actions that the service's own sources name.
QStringList actionsOfTheService()
{
    static const QRegularExpression action(QStringLiteral(
        "\"((?:user|group|token|key|settings|source|attribute|invitation|request|audit|database)\\.[a-z-]+)\""));
    QStringList actions;
    QDirIterator files(QStringLiteral(ROLLCALL_SOURCE_DIR "/src/service"), {QStringLiteral("*.cpp")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        auto found = action.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext())
            actions << found.next().captured(1);
    }
    actions.removeIf([](const QString &name) { // The templates of the mails.
        return name.endsWith(QLatin1String(".txt")) || name.endsWith(QLatin1String(".html"));
    });
    actions.removeDuplicates();
    return actions;
}

TEST(AuditText, HasAWordForEveryActionOfTheService)
{
    const QStringList actions = actionsOfTheService();
    EXPECT_GT(actions.size(), 30);
    for (const QString &action : actions)
        EXPECT_NE(wording::auditActionName(action), action) << action.toStdString();
}

TEST(AuditText, ShowsWhatItDoesNotKnowAsItIs)
{
    EXPECT_EQ(wording::auditActionName(QStringLiteral("rocket.start")), QStringLiteral("rocket.start"));
    EXPECT_EQ(wording::auditActorName(QStringLiteral("robot")), QStringLiteral("robot"));
}

TEST(AuditText, NamesWhoDidIt)
{
    EXPECT_EQ(wording::auditActorName(QStringLiteral("token:Entra ID: two")), QStringLiteral("Token “Entra ID: two”"));
    EXPECT_EQ(wording::auditActorName(QStringLiteral("key:ana")), QStringLiteral("Key “ana”"));
    EXPECT_EQ(wording::auditActorName({}), QStringLiteral("Nobody recognised"));
}

} // namespace
} // namespace rollcall::test
