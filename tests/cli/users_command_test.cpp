// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "users_command.h"

#include "cache/cache_fixture.h"
#include "command_line.h"
#include "exit_code.h"
#include "groups_command.h"
#include "history_command.h"
#include "user_order.h"

#include <QJsonDocument>

namespace rollcall::cli
{

namespace
{

struct Ran {
    int code = 0;
    QString output;
    QString notes;
};

class UsersCommand : public cache::CacheTest
{
protected:
    void SetUp() override
    {
        CacheTest::SetUp();
        sync({cache::someUser(QStringLiteral("1"), QStringLiteral("Ada Lovelace"), department("R&D")),
            cache::someUser(QStringLiteral("2"), QStringLiteral("Bob Smith"), department("R&D Europe")),
            cache::someUser(QStringLiteral("3"), QStringLiteral("Cy Smith"), {{QStringLiteral("active"), false}})});
        m_cache.reset();
    }
    static QJsonObject department(const char *name)
    {
        return {
            {QString(scim::kEnterpriseSchema), QJsonObject{{QStringLiteral("department"), QString::fromUtf8(name)}}}};
    }
    using Command = int (*)(const Invocation &);
    [[nodiscard]] Ran run(const QStringList &arguments, Command command = runUsers) const
    {
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        const int code = command(parseInvocation(
            QStringList{QStringLiteral("rollcall-cli"), QStringLiteral("--cache"), path(), QStringLiteral("command")}
            + arguments));
        return {code, QString::fromStdString(testing::internal::GetCapturedStdout()),
            QString::fromStdString(testing::internal::GetCapturedStderr())};
    }
};

} // namespace

TEST_F(UsersCommand, ListsThoseWhoFitTheQuery)
{
    const Ran whole = run({QStringLiteral("dept:\"R&D\"")});
    EXPECT_EQ(whole.code, static_cast<int>(ExitCode::Fine));
    EXPECT_TRUE(whole.output.contains(QStringLiteral("Ada Lovelace")));
    EXPECT_FALSE(whole.output.contains(QStringLiteral("Bob")));
    EXPECT_TRUE(whole.notes.contains(QStringLiteral("1 of 3"))) << whole.notes.toStdString();
    const Ran negated = run({QStringLiteral("smith -state:disabled"), QStringLiteral("--json")});
    EXPECT_TRUE(negated.output.contains(QStringLiteral("\"Bob Smith\"")));
    EXPECT_FALSE(negated.output.contains(QStringLiteral("Cy")));
    EXPECT_TRUE(run({}).output.contains(QStringLiteral("Cy Smith")));
    const Ran first = run({QStringLiteral("-smith"), QStringLiteral("--json")});
    EXPECT_EQ(first.code, static_cast<int>(ExitCode::Fine)) << first.notes.toStdString();
    EXPECT_TRUE(first.output.contains(QStringLiteral("Ada Lovelace")));
    EXPECT_FALSE(first.output.contains(QStringLiteral("Smith")));
    EXPECT_EQ(run({QStringLiteral("--"), QStringLiteral("-has:department")}).code, static_cast<int>(ExitCode::Fine));
    EXPECT_TRUE(run({QStringLiteral("-h")}).output.contains(QStringLiteral("QUERY")));
}

TEST_F(UsersCommand, SortsByAnyColumnAndPrintsIt)
{
    const auto orderOf = [this](const QStringList &arguments) {
        QStringList order;
        for (const QString &line : run(arguments).output.split(u'\n').mid(1)) {
            if (!line.isEmpty())
                order.append(line.section(u' ', 0, 0));
        }
        return order.join(u' ');
    };
    EXPECT_EQ(orderOf({QStringLiteral("--reverse")}), QStringLiteral("Cy Bob Ada"));
    EXPECT_EQ(orderOf({QStringLiteral("--sort"), QStringLiteral("department")}), QStringLiteral("Ada Bob Cy"));
    EXPECT_EQ(orderOf({QStringLiteral("--sort"), QStringLiteral("DEPARTMENT"), QStringLiteral("--reverse")}),
        QStringLiteral("Bob Ada Cy"))
        << "who has none comes last in both orders";
    EXPECT_EQ(orderOf({QStringLiteral("smith"), QStringLiteral("--sort"), QStringLiteral("state"),
                  QStringLiteral("--reverse")}),
        QStringLiteral("Cy Bob"));
    const Ran own = run({QStringLiteral("--sort"), QStringLiteral("department")});
    EXPECT_TRUE(own.output.section(u'\n', 0, 0).endsWith(QStringLiteral("Department"))) << own.output.toStdString();
    EXPECT_TRUE(own.output.contains(QStringLiteral("R&D Europe")));
    const Ran title = run({QStringLiteral("--sort"), QStringLiteral("title")});
    EXPECT_EQ(title.code, static_cast<int>(ExitCode::Fine)) << "of a schema, though nobody has one";
    const QByteArray json
        = run({QStringLiteral("--sort=userName"), QStringLiteral("--reverse"), QStringLiteral("--json")})
              .output.toUtf8();
    EXPECT_LT(json.indexOf("Cy Smith"), json.indexOf("Ada Lovelace"));
}

TEST_F(UsersCommand, EveryColumnOfTheListCanBeSortedBy)
{
    ASSERT_EQ(UserOrder::columnNames().size(), static_cast<int>(cache::UserColumn::LastModified) + 1);
    for (const QString &name : UserOrder::columnNames()) {
        cache::UserQuery query;
        UserOrder::by(name).applyTo(query);
        EXPECT_EQ(UserOrder::columnNames().indexOf(name), static_cast<int>(query.sortBy)) << name.toStdString();
        const Ran ran = run({QStringLiteral("--sort"), name});
        EXPECT_EQ(ran.code, static_cast<int>(ExitCode::Fine)) << name.toStdString();
        EXPECT_EQ(ran.output.count(u'\n'), 4) << name.toStdString();
    }
    const Ran typo = run({QStringLiteral("--sort"), QStringLiteral("departmnt")});
    EXPECT_EQ(typo.code, static_cast<int>(ExitCode::Usage));
    EXPECT_TRUE(typo.output.isEmpty());
    EXPECT_TRUE(typo.notes.contains(QStringLiteral("“department”"))) << typo.notes.toStdString();
}

TEST_F(UsersCommand, RefusesWhatItDoesNotUnderstandInsteadOfListingEverybody)
{
    const Ran value = run({QStringLiteral("state:gone")});
    EXPECT_EQ(value.code, static_cast<int>(ExitCode::Usage));
    EXPECT_TRUE(value.output.isEmpty());
    EXPECT_TRUE(value.notes.contains(QStringLiteral("active, disabled"))) << value.notes.toStdString();
    const Ran name = run({QStringLiteral("departmnt:x")});
    EXPECT_EQ(name.code, static_cast<int>(ExitCode::Usage));
    EXPECT_TRUE(name.output.isEmpty());
    EXPECT_TRUE(name.notes.contains(QStringLiteral("“department”"))) << name.notes.toStdString();
    EXPECT_EQ(run({QStringLiteral("changed:soon")}).code, static_cast<int>(ExitCode::Usage));
    EXPECT_EQ(run({QStringLiteral("dept:")}).code, static_cast<int>(ExitCode::Usage));
}

TEST_F(UsersCommand, GroupsTakeTheirOwnConditionsAndRefuseTheOthers)
{
    reopen();
    sync({cache::someUser(QStringLiteral("1"), QStringLiteral("Ada"))},
        {cache::someGroup(QStringLiteral("g1"), QStringLiteral("Sales"), {QStringLiteral("1")}),
            cache::someGroup(QStringLiteral("g2"), QStringLiteral("Empty"))});
    m_cache.reset();
    const Ran empty = run({QStringLiteral("-has:member")}, runGroups);
    EXPECT_EQ(empty.code, static_cast<int>(ExitCode::Fine)) << empty.notes.toStdString();
    EXPECT_TRUE(empty.output.contains(QStringLiteral("Empty")));
    EXPECT_FALSE(empty.output.contains(QStringLiteral("Sales")));
    for (const char *wrong : {"state:disabled", "dept:x", "source:nowhere", "changed:soon"}) {
        const Ran refused = run({QLatin1String(wrong)}, runGroups);
        EXPECT_EQ(refused.code, static_cast<int>(ExitCode::Usage)) << wrong;
        EXPECT_TRUE(refused.output.isEmpty()) << wrong;
        EXPECT_FALSE(refused.notes.isEmpty()) << wrong;
    }
}

TEST_F(UsersCommand, HistoryTellsWhatEachSyncSawChange)
{
    const Ran before = run({QStringLiteral("1")}, runHistory);
    EXPECT_EQ(before.code, static_cast<int>(ExitCode::Fine));
    EXPECT_TRUE(before.output.isEmpty());
    EXPECT_TRUE(before.notes.contains(QStringLiteral("First seen"))) << before.notes.toStdString();
    reopen();
    sync({cache::someUser(QStringLiteral("1"), QStringLiteral("Ada King"), department("R&D"))}, {});
    m_cache.reset();
    const Ran after = run({QStringLiteral("1")}, runHistory);
    EXPECT_TRUE(after.output.contains(QStringLiteral("displayName"))) << after.output.toStdString();
    EXPECT_TRUE(after.output.contains(QStringLiteral("Ada Lovelace")));
    EXPECT_TRUE(after.output.contains(QStringLiteral("Ada King")));
    const QJsonObject json
        = QJsonDocument::fromJson(run({QStringLiteral("1"), QStringLiteral("--json")}, runHistory).output.toUtf8())
              .object();
    const QJsonObject change = json.value(QStringLiteral("changes")).toArray().at(0).toObject();
    EXPECT_EQ(change.value(QStringLiteral("before")).toString(), QStringLiteral("Ada Lovelace"));
    EXPECT_EQ(change.value(QStringLiteral("means")).toString(), QStringLiteral("full-listing"));
    EXPECT_TRUE(change.contains(QStringLiteral("seenAt")) && change.contains(QStringLiteral("sync")));
    EXPECT_EQ(run({QStringLiteral("nobody")}, runHistory).code, static_cast<int>(ExitCode::Finding));
}

} // namespace rollcall::cli
