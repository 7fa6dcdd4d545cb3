// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "user_details_fixture.h"

#include "models/history_list_model.h"

// What the details of a user say besides the record itself: what is stale in it, and what became of it.
namespace rollcall::test
{
namespace
{

using models::HistoryListModel;
using UserDetails = UserDetailsTest;

TEST_F(UserDetails, AValueOfADeletedAttributeIsMarkedInWordsWithTheReason)
{
    fill({withCustom(
        "ana", {{QStringLiteral("custAttr1"), QStringLiteral("x")}, {QStringLiteral("gone"), QStringLiteral("y")}})});
    m_clock.advance(std::chrono::minutes(1)); // The service is asked for its attributes after the value came.
    showAdministered();
    selectRow(0);
    showTab("attributes");
    ASSERT_TRUE(waitUntil([this] { return note("gone") == QStringLiteral("Attribute deleted"); }))
        << note("gone").toStdString();
    EXPECT_EQ(note("custAttr1"), QString());
    EXPECT_TRUE(noteOf("gone")
                    .data(Qt::AccessibleDescriptionRole)
                    .toString()
                    .contains(QStringLiteral("no longer has this attribute")));
}

TEST_F(UserDetails, AServiceThatSpeaksScimOnlyTellsByItsSchemasWhichAttributesHaveNoValue)
{
    fill({withCustom("ana", {{QStringLiteral("custAttr1"), QStringLiteral("x")}})});
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path().endsWith("/Schemas"))
            return ScriptedAnswer::http(200,
                R"({"Resources":[{"id":"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User",
                    "attributes":[{"name":"custAttr1"},{"name":"badge"}]}]})");
        return ScriptedAnswer::http(404, R"({"status":"404"})");
    });
    showAdministered();
    selectRow(0);
    showTab("attributes");
    ASSERT_TRUE(waitUntil([this] { return note("badge") == QStringLiteral("No value"); }));
    EXPECT_EQ(note("custAttr1"), QString());
}

TEST_F(UserDetails, AChangeThatTheLogTellsAndASyncFoundIsOneLine)
{
    const auto titled = [](const char *title) {
        return person(QStringLiteral("ana"), QStringLiteral("Ana"), {{QStringLiteral("title"), QLatin1String(title)}});
    };
    const auto json = [](const char *title) { return QJsonObject{{QStringLiteral("title"), QLatin1String(title)}}; };
    m_service.setAudit({entry(3, "2026-01-02T03:10:00Z", json("Clerk"), json("Boss"))});
    fill({titled("Clerk")});
    showAdministered();
    m_clock.advance(std::chrono::hours(1));
    fill({titled("Boss")});
    selectRow(0);
    showTab("history");
    ASSERT_TRUE(waitUntil([this] { return history()->model()->rowCount() == 1; }));
    const QModelIndex what = history()->model()->index(0, HistoryListModel::What);
    EXPECT_TRUE(waitUntil([&] { return what.data().toString().contains(QStringLiteral("brought by a sync")); }))
        << what.data().toString().toStdString();
    EXPECT_TRUE(
        history()->model()->index(0, HistoryListModel::By).data().toString().contains(QStringLiteral("Entra ID")));
    EXPECT_TRUE(what.data(Qt::AccessibleDescriptionRole).toString().contains(QStringLiteral("in the user’s record")));
    EXPECT_FALSE(earlier()->isVisibleTo(page(QStringLiteral("users")))) << "there is no more";
}

TEST_F(UserDetails, MoreThanTheNewestEntriesOfTheLogAreShownWhenAsked)
{
    QJsonArray entries;
    for (int seq = 1; seq <= 450; ++seq)
        entries.append(entry(seq, "2026-01-02T03:10:00Z", QJsonObject{{QStringLiteral("title"), QString::number(seq)}},
            QJsonObject{{QStringLiteral("title"), QString::number(seq + 1)}}));
    m_service.setAudit(entries);
    fill({person(QStringLiteral("ana"), QStringLiteral("Ana"))});
    showAdministered();
    selectRow(0);
    showTab("history");
    ASSERT_TRUE(waitUntil([this] { return history()->model()->rowCount() == 200 && earlier()->isEnabled(); }));
    ASSERT_TRUE(earlier()->isVisible());
    earlier()->click();
    ASSERT_TRUE(waitUntil([this] { return history()->model()->rowCount() == 400; }));
    ASSERT_TRUE(waitUntil([this] { return earlier()->isEnabled(); }));
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path() != "/admin/v1/audit")
            return std::nullopt;
        return FakeAdminService::problem(500, "internal", QStringLiteral("No."));
    });
    earlier()->click();
    ASSERT_TRUE(waitUntil([this] { return find<QLabel>(QStringLiteral("historyNote"))->isVisible(); })) << "why not";
    m_service.bend({});
    earlier()->click();
    ASSERT_TRUE(waitUntil([this] { return history()->model()->rowCount() == 450; }));
    EXPECT_FALSE(earlier()->isVisible());
    EXPECT_FALSE(find<QLabel>(QStringLiteral("historyNote"))->isVisible());
}

} // namespace
} // namespace rollcall::test
