// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures.h"
#include "user_details_fixture.h"

#include "models/history_list_model.h"

#include <QAbstractItemDelegate>
#include <QScrollBar>

// The states of a user's details that a service in order seldom shows, in any language. tests/ui/tour has pictures.
namespace rollcall::test
{
namespace
{

using models::AttributeNote;
using models::HistoryListModel;

class UserDetailsState : public UserDetailsTest
{
protected:
    UserDetailsState() { dressForPictures(m_translator, m_appearance); }

    void showDetailsOf(const char *tab)
    {
        showAdministered();
        m_window->resize(1280, 800);
        selectRow(0);
        showTab(tab);
    }
    void save(const char *name) { savePicture(*m_window, QStringLiteral("details-") + QLatin1String(name)); }
    static QJsonObject titled(const QString &title) { return {{QStringLiteral("title"), title}}; }
    static scim::Resource ana(const QString &title)
    {
        return person(QStringLiteral("ana"), QStringLiteral("Ana Bélanger"), titled(title));
    }
    /// So many changes that the log's newest part does not have them all.
    void fillWithALongPast()
    {
        QJsonArray entries;
        for (int seq = 1; seq <= 450; ++seq)
            entries.append(entry(seq, "2026-01-02T03:10:00Z", titled(QStringLiteral("Clerk %1").arg(seq)),
                titled(QStringLiteral("Clerk %1").arg(seq + 1))));
        m_service.setAudit(entries);
        fill({ana(QStringLiteral("Clerk 451"))});
    }
    /// What a line's What Happened takes besides its words: more if there is a mark.
    [[nodiscard]] int roomBesideText(int row) const
    {
        const QModelIndex what = history()->model()->index(row, HistoryListModel::What);
        QStyleOptionViewItem option;
        option.fontMetrics = history()->fontMetrics();
        return history()->itemDelegate()->sizeHint(option, what).width()
            - option.fontMetrics.horizontalAdvance(what.data().toString());
    }
    [[nodiscard]] bool isNoteSeen(const char *attribute) const
    {
        return attributes()->viewport()->rect().contains(attributes()->visualRect(noteOf(attribute)).topLeft());
    }
};

} // namespace

TEST_F(UserDetailsState, AValueOfADeletedAttributeIsMarked)
{
    fill({withCustom("ana",
        {{QStringLiteral("custAttr1"), QStringLiteral("Nagoya")}, {QStringLiteral("gone"), QStringLiteral("y")}})});
    m_clock.advance(std::chrono::minutes(1)); // The service is asked for its attributes after the value came.
    showDetailsOf("attributes");
    const auto noteIs = [this](const char *attribute, AttributeNote expected) {
        return noteOf(attribute).data(models::AttributeListModel::ValueRole).value<AttributeNote>() == expected;
    };
    ASSERT_TRUE(waitUntil([&] { return noteIs("gone", AttributeNote::Removed); }));
    EXPECT_TRUE(noteIs("custAttr1", AttributeNote::None));
    EXPECT_FALSE(note("gone").isEmpty());
    attributes()->setCurrentIndex(noteOf("gone"));
    attributes()->horizontalScrollBar()->setValue(0);
    EXPECT_TRUE(isNoteSeen("gone")) << "without scrolling";
    save("attribute-deleted");
}

TEST_F(UserDetailsState, TheEarlierPartOfALongPastIsOffered)
{
    fillWithALongPast();
    showDetailsOf("history");
    ASSERT_TRUE(waitUntil([this] { return history()->model()->rowCount() == 200 && earlier()->isEnabled(); }));
    EXPECT_TRUE(earlier()->isVisible());
    history()->scrollToBottom();
    save("history-earlier");
}

TEST_F(UserDetailsState, TheEarlierPartThatCouldNotBeFetchedIsOfferedAgainWithTheReason)
{
    fillWithALongPast();
    showDetailsOf("history");
    ASSERT_TRUE(waitUntil([this] { return history()->model()->rowCount() == 200 && earlier()->isEnabled(); }));
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path() != "/admin/v1/audit")
            return std::nullopt;
        return FakeAdminService::problem(500, "internal", QStringLiteral("No."));
    });
    earlier()->click();
    ASSERT_TRUE(waitUntil([this] { return find<QLabel>(QStringLiteral("historyNote"))->isVisible(); }));
    EXPECT_TRUE(earlier()->isEnabled());
    save("history-earlier-failed");
}

TEST_F(UserDetailsState, AChangeThatTheLogTellsAndASyncFoundIsOneLineThatSaysBoth)
{
    m_service.setAudit(
        {entry(3, "2026-01-02T03:10:00Z", titled(QStringLiteral("Clerk")), titled(QStringLiteral("Boss")))});
    fill({ana(QStringLiteral("Clerk"))});
    m_clock.advance(std::chrono::hours(1));
    fill({ana(QStringLiteral("Boss"))});
    m_clock.advance(std::chrono::hours(1));
    fill({person(QStringLiteral("ana"), QStringLiteral("Ana Bélanger-Roy"), titled(QStringLiteral("Boss")))});
    showDetailsOf("history");
    const auto seenAt = [this](int row) {
        return history()->model()->index(row, HistoryListModel::What).data(HistoryListModel::SeenAtRole).toDateTime();
    };
    ASSERT_TRUE(waitUntil([&] { return history()->model()->rowCount() == 2 && seenAt(1).isValid(); }))
        << history()->model()->rowCount();
    EXPECT_FALSE(seenAt(0).isValid()) << "the log does not tell of the name";
    EXPECT_EQ(roomBesideText(0), roomBesideText(1)) << "it is in order, and no mark warns of it";
    save("history-both");
}

} // namespace rollcall::test
