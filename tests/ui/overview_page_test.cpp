// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_fixture.h"

#include "widgets/bar_button.h"
#include "widgets/day_chart.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace rollcall::test
{
namespace
{

QString words(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

class OverviewPage : public AdministrationUiTest
{
protected:
    void openOverview()
    {
        showAdministered();
        m_window->openPage(words("overview"));
    }
    template <typename Widget> [[nodiscard]] Widget *on(const char *name) const
    {
        return find<Widget>(words(name), words("overview"));
    }
    [[nodiscard]] QStringList bars(const char *chart) const
    {
        QStringList names;
        for (const ui::BarButton *bar : on<QWidget>(chart)->findChildren<ui::BarButton *>()) {
            if (!bar->isHidden())
                names << bar->accessibleName();
        }
        return names;
    }
    [[nodiscard]] QString text(const char *label) const { return on<QLabel>(label)->text(); }
    [[nodiscard]] static QJsonObject refusal(int seq, const char *rule)
    {
        return {{words("seq"), seq}, {words("at"), words("2026-01-05T08:00:00Z")}, {words("actor"), QString()},
            {words("action"), words("request.refused")}, {words("rule"), words(rule)}};
    }
};

TEST_F(OverviewPage, CountsUsersAndLeadsToThem)
{
    fillSample();
    openOverview();
    ASSERT_TRUE(waitUntil([this] { return bars("stateChart").size() == 2; }));
    EXPECT_EQ(bars("stateChart"), QStringList({words("Active, 2"), words("Disabled, 1")}));
    EXPECT_EQ(bars("sourceChart"), QStringList({words("SCIM Entra ID, 2"), words("LDAP, 1")}));
    auto *disabled = on<QWidget>("stateChart")->findChildren<ui::BarButton *>().at(1);
    QTest::keyClick(disabled, Qt::Key_Space);
    EXPECT_EQ(m_window->currentPage(), words("users"));
    EXPECT_EQ(find<QLineEdit>(words("filter"))->text(), words("state:disabled"));
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 1; }));
    EXPECT_EQ(cell(list(), 0, 0), words("Bob Smith"));
}

TEST_F(OverviewPage, RefusalsAreCountedByTheirRule)
{
    fillSample();
    m_service.setAudit({refusal(3, "email-required"), refusal(2, "nested-group"), refusal(1, "email-required")});
    openOverview();
    ASSERT_TRUE(waitUntil([this] { return bars("refusedChart").size() == 2; }));
    EXPECT_TRUE(bars("refusedChart").constFirst().endsWith(words(", 2")))
        << bars("refusedChart").join(u'|').toStdString();
    on<QWidget>("refusedChart")->findChild<ui::BarButton *>()->click();
    EXPECT_EQ(m_window->currentPage(), words("audit-log"));
    EXPECT_EQ(
        find<QComboBox>(words("auditRule"), words("audit-log"))->currentData().toString(), words("email-required"));
}

TEST_F(OverviewPage, NothingRefusedAndNotKnownAreToldApart)
{
    fillSample();
    openOverview();
    EXPECT_TRUE(waitUntil([this] { return text("refusedText") == words("Nothing was refused."); }));
}

TEST_F(OverviewPage, OfflineWhatWasNeverSeenIsNotKnown)
{
    fillSample();
    showWindow(Service::Offline);
    m_window->openPage(words("overview"));
    EXPECT_TRUE(waitUntil([this] { return text("refusedText").startsWith(words("Not known")); }));
    EXPECT_TRUE(waitUntil([this] { return bars("stateChart").size() == 2; })) << "the cache is there offline too";
}

TEST_F(OverviewPage, OfflineRefusalsAndArrivalsAreThoseLastSeen)
{
    fillSample();
    QJsonObject created = refusal(1, "");
    created.insert(words("action"), words("user.create"));
    created.insert(words("at"), m_clock.now().addSecs(-60).toString(Qt::ISODate));
    m_service.setAudit({refusal(3, "email-required"), refusal(2, "email-required"), created});
    openOverview();
    ASSERT_TRUE(waitUntil([this] { return m_administration->recentAudit().phase == sync::DocumentPhase::Live; }));
    closeWindow();
    m_clock.advance(std::chrono::hours(72));
    showWindow(Service::Offline);
    m_window->openPage(words("overview"));
    ASSERT_TRUE(waitUntil([this] { return bars("refusedChart").size() == 1; }));
    EXPECT_TRUE(bars("refusedChart").constFirst().endsWith(words(", 2")));
    EXPECT_TRUE(text("refusedText").startsWith(words("What was last seen, as of")))
        << text("refusedText").toStdString();
    EXPECT_TRUE(waitUntil([this] { return !on<QWidget>("arrivedChart")->isHidden(); }));
    on<QWidget>("refusedChart")->findChild<ui::BarButton *>()->click();
    EXPECT_EQ(m_window->currentPage(), words("audit-log"));
    ASSERT_TRUE(waitUntil([this] { return list(words("audit-log"))->model()->rowCount() == 2; }))
        << "the list behind the figure";
}

TEST_F(OverviewPage, UsersCreatedAreThoseThatWereImportedToo)
{
    fillSample();
    QJsonArray audit;
    for (const char *action : {"user.create", "user.import", "user.import", "user.invite", "group.import"}) {
        QJsonObject entry = refusal(int(audit.size()) + 1, "");
        entry.insert(words("action"), words(action));
        entry.insert(words("at"), m_clock.now().addSecs(-60).toString(Qt::ISODate));
        audit.append(entry);
    }
    m_service.setAudit(audit);
    const auto newestDay = [this] {
        auto *chart = on<QWidget>("arrivedChart");
        QTest::keyClick(chart, Qt::Key_End);
        return chart->accessibleDescription();
    };
    openOverview();
    EXPECT_TRUE(waitUntil([&] { return newestDay().endsWith(words(": 3")); })) << newestDay().toStdString();
    QTest::keyClick(on<QWidget>("arrivedChart"), Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage(), words("audit-log"));
    EXPECT_EQ(find<QComboBox>(words("auditPeriod"), words("audit-log"))->currentData().toDate(),
        m_clock.now().toLocalTime().date());
    EXPECT_TRUE(waitUntil([this] { return list(words("audit-log"))->model()->rowCount() == 4; })) << "of users alone";
    m_window->openPage(words("overview"));
    ASSERT_TRUE(waitUntil([this] { return m_administration->recentAudit().phase == sync::DocumentPhase::Live; }));
    closeWindow();
    showWindow(Service::Offline);
    m_window->openPage(words("overview"));
    EXPECT_TRUE(waitUntil([&] { return newestDay().endsWith(words(": 3")); })) << "as last seen";
}

TEST_F(OverviewPage, WarnsOfTokensThatExpire)
{
    fillSample();
    QJsonObject token = m_service.tokens().at(0).toObject();
    token.insert(words("expiresAt"), words("2026-02-01T12:00:00Z"));
    token.insert(words("expiresSoon"), true);
    m_service.setTokens({token});
    openOverview();
    EXPECT_TRUE(waitUntil([this] { return text("tokenText") == words("“Entra ID” expires on 1 Feb 2026"); }))
        << text("tokenText").toStdString();
    m_service.setTokens({});
    m_administration->refreshTokens();
    EXPECT_TRUE(waitUntil([this] { return text("tokenText") == words("There is no token: Entra ID can’t sign in."); }));
    on<QPushButton>("tokenLink")->click();
    EXPECT_EQ(m_window->currentPage(), words("user-provisioning"));
}

TEST_F(OverviewPage, BeforeTheFirstSyncItOffersOne)
{
    openOverview();
    auto *message = on<QWidget>("pageMessage");
    EXPECT_EQ(message->findChild<QLabel *>(words("messageTitle"))->text(), words("Nothing has been fetched yet"));
    message->findChild<QPushButton *>(words("messageAction"))->click();
    EXPECT_EQ(m_sync.runs, 1);
    EXPECT_TRUE(waitUntil([message] {
        return message->findChild<QLabel *>(words("messageTitle"))->text()
            == words("Fetching the users for the first time");
    }));
    m_sync.fail(ErrorCode::ConnectionRefused);
    EXPECT_TRUE(waitUntil(
        [message] { return message->findChild<QPushButton *>(words("messageAction"))->text() == words("Try Again"); }));
}

TEST(DayChart, DaysAreChosenByKeyboardAndMouse)
{
    ui::DayChart chart;
    const QDate first(2026, 1, 1);
    chart.setFigures({{first, 5}, {first.addDays(1), 0}, {first.addDays(2), 9}});
    chart.resize(300, chart.sizeHint().height());
    chart.show();
    QSignalSpy chosen(&chart, &ui::DayChart::dayChosen);
    QTest::keyClick(&chart, Qt::Key_Home);
    EXPECT_EQ(chart.accessibleDescription(), words("1 Jan 2026: 5"));
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toDate(), first.addDays(1));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(290, 10));
    ASSERT_EQ(chosen.size(), 2);
    EXPECT_EQ(chosen[1][0].toDate(), first.addDays(2));
    chart.setFigures({});
    QTest::keyClick(&chart, Qt::Key_Return);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(10, 10));
    EXPECT_EQ(chosen.size(), 2) << "there is no day";
}

} // namespace
} // namespace rollcall::test
