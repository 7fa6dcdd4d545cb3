// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "users_command.h"

#include "cache/cache_fixture.h"
#include "command_line.h"
#include "exit_code.h"

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
    [[nodiscard]] Ran run(const QStringList &arguments) const
    {
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        const int code = runUsers(parseInvocation(
            QStringList{QStringLiteral("rollcall-cli"), QStringLiteral("--cache"), path(), QStringLiteral("users")}
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

} // namespace rollcall::cli
