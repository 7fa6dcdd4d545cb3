// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_page_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QTableView>
#include <QTemporaryDir>

namespace rollcall::test
{
namespace
{

QString words(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QJsonObject record(int seq, const char *action, const char *name, const char *rule = nullptr)
{
    return {{words("seq"), seq}, {words("at"), words("2026-01-05T08:00:00Z")},
        {words("actor"), words("token:Entra ID")}, {words("address"), words("10.0.0.7")},
        {words("action"), words(action)}, {words("resourceType"), words("User")}, {words("resourceId"), words("ana")},
        {words("resourceName"), words(name)}, {words("rule"), rule ? QJsonValue(words(rule)) : QJsonValue()},
        {words("detail"), words("It happened.")}, {words("before"), QJsonObject{{words("active"), true}}},
        {words("after"), QJsonObject{{words("active"), false}}}, {words("hash"), words("00ff")}};
}

class AuditLogPage : public AdministrationPageTest
{
protected:
    void openPage(State expected = State::Full) { open("audit-log", expected); }
    [[nodiscard]] QTableView *table() const { return list(m_pageName); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QByteArray lastTarget() const
    {
        QByteArray target;
        for (const ReceivedRequest &request : m_service.server().requests()) {
            // The page's own question; the mirror's have other limits.
            if (request.path() == "/admin/v1/audit" && request.target.endsWith("limit=100"))
                target = request.target;
        }
        return target;
    }
};

TEST_F(AuditLogPage, ListsEntriesInWordsWithWhatChangedBesideThem)
{
    m_service.setAudit({record(2, "user.disable", "ana@example.com"), record(1, "token.add", "Entra ID")});
    openPage();
    ASSERT_TRUE(waitUntil([this] { return rows() == 2; }));
    EXPECT_EQ(column(table(), 1), QStringList({words("User disabled"), words("SCIM Token Created")}));
    EXPECT_EQ(cell(table(), 0, 4), words("Token “Entra ID”"));
    EXPECT_EQ(text("counts"), words("2 entries"));
    table()->selectRow(0);
    EXPECT_EQ(text("auditTitle"), words("User disabled"));
    auto *changes = on<QTableView>("auditChanges");
    ASSERT_EQ(changes->model()->rowCount(), 1);
    EXPECT_EQ(changes->model()->index(0, 0).data().toString(), words("active"));
    EXPECT_EQ(changes->model()->index(0, 1).data().toString(), words("true"));
    EXPECT_EQ(changes->model()->index(0, 2).data().toString(), words("false"));
}

TEST_F(AuditLogPage, LeadsToTheUser)
{
    m_service.setAudit({record(1, "user.disable", "ana@example.com")});
    openPage();
    ASSERT_TRUE(waitUntil([this] { return rows() == 1; }));
    table()->selectRow(0);
    click("auditOpen");
    EXPECT_EQ(m_window->currentPage(), words("users"));
    EXPECT_TRUE(waitUntil([this] { return textOf(words("detailsTitle")) == words("Ana Bélanger"); }));
}

TEST_F(AuditLogPage, ExplainsTheRuleOfARefusal)
{
    m_service.setAudit({record(1, "request.refused", "bob", "email-required")});
    openPage();
    ASSERT_TRUE(waitUntil([this] { return rows() == 1; }));
    EXPECT_EQ(cell(table(), 0, 3), words("email-required"));
    table()->selectRow(0);
    EXPECT_TRUE(isShown("auditRuleText"));
    EXPECT_TRUE(text("auditRuleText").contains(words("e-mail"))) << text("auditRuleText").toStdString();
}

TEST_F(AuditLogPage, TheServiceFiltersIt)
{
    openPage();
    on<QComboBox>("auditRule")->setCurrentIndex(on<QComboBox>("auditRule")->findData(words("refused")));
    EXPECT_TRUE(waitUntil([this] { return lastTarget().contains("refus"); })) << lastTarget().toStdString();
    on<QComboBox>("auditRule")->setCurrentIndex(on<QComboBox>("auditRule")->findData(words("nested-group")));
    EXPECT_TRUE(waitUntil([this] { return lastTarget().contains("rule=nested-group"); })) << lastTarget().toStdString();
    on<QLineEdit>("auditResource")->setText(words("ana & bob"));
    EXPECT_TRUE(waitUntil([this] { return lastTarget().contains("ana%20%26%20bob"); })) << lastTarget().toStdString();
    on<QComboBox>("auditPeriod")->setCurrentIndex(1);
    EXPECT_TRUE(waitUntil([this] { return lastTarget().contains("from="); })) << lastTarget().toStdString();
    on<QComboBox>("auditEvent")->setCurrentIndex(on<QComboBox>("auditEvent")->findData(words("token.")));
    EXPECT_TRUE(waitUntil([this] { return lastTarget().contains("action=token."); })) << lastTarget().toStdString();
}

TEST_F(AuditLogPage, ALinkToADayIsThatDayAlsoAtTheNextStartAndInAnotherLanguage)
{
    openPage();
    m_window->open({ui::Link::Kind::Page, words("audit-log"), words("what:user. day:2026-01-05")});
    const auto day = [this] { return on<QComboBox>("auditPeriod")->currentData().toDate(); };
    EXPECT_EQ(day(), QDate(2026, 1, 5));
    EXPECT_TRUE(waitUntil([this] { return lastTarget().contains("action=user."); }));
    const QByteArray next = QDate(2026, 1, 6).startOfDay().toUTC().toString(Qt::ISODate).toUtf8().left(13);
    EXPECT_TRUE(lastTarget().contains("to=" + next)) << lastTarget().toStdString();
    EXPECT_TRUE(isOk(m_translator.setLanguage(words("fr"))));
    EXPECT_EQ(day(), QDate(2026, 1, 5));
    EXPECT_TRUE(isOk(m_translator.setLanguage(words("en"))));
    closeWindow();
    showWindow();
    EXPECT_EQ(day(), QDate(2026, 1, 5));
    EXPECT_EQ(on<QComboBox>("auditEvent")->currentData().toString(), words("user."));
    m_window->open({ui::Link::Kind::Page, words("audit-log"), words("day:yesterday")});
    EXPECT_EQ(on<QComboBox>("auditPeriod")->currentIndex(), 0) << "no day, no limit";
}

TEST_F(AuditLogPage, ALinkBringsItsFilter)
{
    openPage();
    m_window->open({ui::Link::Kind::Page, words("audit-log"), words("rule:email-required since:24h")});
    EXPECT_EQ(on<QComboBox>("auditRule")->currentData().toString(), words("email-required"));
    EXPECT_EQ(on<QComboBox>("auditPeriod")->currentData().toInt(), 24 * 3600);
    EXPECT_TRUE(waitUntil([this] { return lastTarget().contains("rule=email-required"); }));
}

TEST_F(AuditLogPage, TheWholeFilterIsThereAtTheNextStart)
{
    openPage();
    on<QLineEdit>("auditResource")->setText(words("Ana Bélanger"));
    on<QLineEdit>("auditActor")->setText(words("token:Entra ID"));
    on<QComboBox>("auditRule")->setCurrentIndex(1);
    on<QComboBox>("auditPeriod")->setCurrentIndex(2);
    closeWindow();
    showWindow();
    EXPECT_EQ(on<QLineEdit>("auditResource")->text(), words("Ana Bélanger"));
    EXPECT_EQ(on<QLineEdit>("auditActor")->text(), words("token:Entra ID"));
    EXPECT_EQ(on<QComboBox>("auditRule")->currentIndex(), 1);
    EXPECT_EQ(on<QComboBox>("auditPeriod")->currentIndex(), 2);
}

TEST_F(AuditLogPage, EmptyAndFilteredAwayAreToldApart)
{
    openPage();
    auto *title = on<QWidget>("auditEmpty")->findChild<QLabel *>(words("messageTitle"));
    EXPECT_TRUE(waitUntil([title] { return title->text() == words("The audit log is empty"); }));
    on<QLineEdit>("auditResource")->setText(words("zzz"));
    ASSERT_TRUE(waitUntil([title] { return title->text() == words("No entry matches the filter"); }));
    on<QWidget>("auditEmpty")->findChild<QPushButton *>(words("messageAction"))->click();
    EXPECT_EQ(on<QLineEdit>("auditResource")->text(), QString());
}

TEST_F(AuditLogPage, FetchesMoreAtTheEndOfTheList)
{
    QJsonArray many;
    for (int seq = 250; seq > 0; --seq)
        many.append(record(seq, "user.update", "somebody"));
    m_service.setAudit(many);
    openPage();
    ASSERT_TRUE(waitUntil([this] { return rows() == 100; }));
    EXPECT_EQ(text("counts"), words("The newest 100 entries; more as you scroll"));
    table()->selectRow(3);
    table()->scrollToBottom();
    ASSERT_TRUE(waitUntil([this] { return rows() == 200; }));
    table()->scrollToBottom();
    ASSERT_TRUE(waitUntil([this] { return rows() == 250; }));
    EXPECT_EQ(text("counts"), words("250 entries"));
}

TEST_F(AuditLogPage, NewEntriesComeOnTopAndTheSelectionStays)
{
    m_service.setAudit({record(1, "user.update", "first")});
    openPage();
    ASSERT_TRUE(waitUntil([this] { return rows() == 1; }));
    table()->selectRow(0);
    m_service.setAudit({record(2, "user.update", "second"), record(1, "user.update", "first")});
    m_window->openPage(words("users"));
    m_window->openPage(words("audit-log")); // Opening a page looks at once.
    ASSERT_TRUE(waitUntil([this] { return rows() == 2; }));
    EXPECT_EQ(cell(table(), 0, 2), words("second"));
    EXPECT_EQ(table()->currentIndex().row(), 1);
}

TEST_F(AuditLogPage, ExportsWhatTheFilterFinds)
{
    m_service.setAudit({record(2, "user.update", "a"), record(1, "user.update", "b")});
    openPage();
    ASSERT_TRUE(waitUntil([this] { return rows() == 2; }));
    QTemporaryDir folder;
    const QString path = folder.filePath(words("audit.jsonl"));
    click("exportAudit");
    auto *chooser = static_cast<QFileDialog *>(waitForDialog("exportDialog"));
    ASSERT_NE(chooser, nullptr);
    Q_EMIT chooser->fileSelected(path);
    ASSERT_TRUE(waitUntil([&path] { return QFile::exists(path); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count('\n'), 2);
    EXPECT_TRUE(waitUntil([this] { return text("counts").startsWith(words("Exported: ")); }));
}

TEST_F(AuditLogPage, AnExportThatCanNotBeWrittenSaysWhy)
{
    m_service.setAudit({record(1, "user.update", "a")});
    openPage();
    ASSERT_TRUE(waitUntil([this] { return rows() == 1; }));
    click("exportAudit");
    auto *chooser = static_cast<QFileDialog *>(waitForDialog("exportDialog"));
    Q_EMIT chooser->fileSelected(words("/proc/no-such-folder/audit.csv"));
    EXPECT_TRUE(waitUntil([this] { return isShown("noticeText"); }));
    EXPECT_TRUE(on<QPushButton>("exportAudit")->isEnabled());
}

TEST_F(AuditLogPage, AServiceThatFailsIsAskedAgain)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/admin/v1/audit")
            return FakeAdminService::problem(500, "internal", words("Oh."));
        return std::nullopt;
    });
    openPage(State::Failed);
    m_service.bend({});
    on<QWidget>("pageMessage")->findChild<QPushButton *>(words("messageAction"))->click();
    EXPECT_TRUE(waitUntil([this] { return state() == State::Full; }));
}

TEST_F(AuditLogPage, OfflineItShowsAndFiltersWhatWasLastSeen)
{
    m_service.setAudit({record(3, "user.update", "ana"), record(2, "request.refused", "bob", "email-required"),
        record(1, "user.update", "zoe")});
    openPage();
    ASSERT_TRUE(waitUntil([this] { return rows() == 3; }));
    EXPECT_TRUE(on<QPushButton>("exportAudit")->isEnabled());
    ASSERT_TRUE(waitUntil([this] { return m_administration->recentAudit().phase == sync::DocumentPhase::Live; }));
    closeWindow();
    m_clock.advance(std::chrono::hours(2));
    showWindow(Service::Offline);
    m_window->openPage(m_pageName);
    ASSERT_TRUE(waitUntil([this] { return state() == State::Full; }));
    ASSERT_TRUE(waitUntil([this] { return rows() == 3; }));
    EXPECT_TRUE(isShown("noticeText")) << "why it is not live";
    EXPECT_TRUE(isShown("readOnlyReason"));
    EXPECT_FALSE(text("pageFigures").isEmpty()) << "as of when";
    EXPECT_EQ(text("counts"), words("3 entries: the newest that were seen, and refusals of the last 30 days"));
    EXPECT_FALSE(on<QPushButton>("exportAudit")->isEnabled());
    EXPECT_FALSE(on<QPushButton>("exportAudit")->toolTip().isEmpty());
    on<QLineEdit>("auditResource")->setText(words("ANA"));
    ASSERT_TRUE(waitUntil([this] { return rows() == 1; }));
    on<QLineEdit>("auditResource")->clear();
    on<QComboBox>("auditRule")->setCurrentIndex(on<QComboBox>("auditRule")->findData(words("refused")));
    ASSERT_TRUE(waitUntil([this] { return rows() == 1 && cell(table(), 0, 2) == words("bob"); }));
    table()->selectRow(0);
    EXPECT_EQ(on<QTableView>("auditChanges")->model()->rowCount(), 1) << "with before and after";
}

TEST_F(AuditLogPage, OfflineItPagesThroughWhatWasLastSeen)
{
    QJsonArray many;
    for (int seq = 150; seq > 0; --seq)
        many.append(record(seq, "user.update", "somebody"));
    m_service.setAudit(many);
    openPage();
    ASSERT_TRUE(waitUntil([this] { return m_administration->recentAudit().phase == sync::DocumentPhase::Live; }));
    closeWindow();
    showWindow(Service::Offline);
    m_window->openPage(m_pageName);
    ASSERT_TRUE(waitUntil([this] { return rows() == 100; }));
    table()->scrollToBottom();
    ASSERT_TRUE(waitUntil([this] { return rows() == 150; }));
}

TEST_F(AuditLogPage, AServiceThatIsBackTakesThePlaceOfWhatWasSeen)
{
    m_service.setAudit({record(1, "user.update", "first")});
    openPage();
    ASSERT_TRUE(waitUntil([this] { return m_administration->recentAudit().phase == sync::DocumentPhase::Live; }));
    closeWindow();
    m_service.setAudit({record(2, "user.update", "second"), record(1, "user.update", "first")});
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/admin/v1/audit")
            return FakeAdminService::problem(500, "internal", words("Oh."));
        return std::nullopt;
    });
    showWindow();
    m_window->openPage(m_pageName);
    ASSERT_TRUE(waitUntil([this] { return rows() == 1 && isShown("noticeText"); }));
    m_service.bend({});
    m_administration->refreshAudit(); // As it does by itself from time to time.
    ASSERT_TRUE(waitUntil([this] { return rows() == 2; }));
    EXPECT_FALSE(isShown("noticeText"));
    EXPECT_TRUE(on<QPushButton>("exportAudit")->isEnabled());
}

TEST_F(AuditLogPage, MarkupIsShownAsText)
{
    m_service.setAudit({record(1, "user.update", "<b>bold</b>")});
    openPage();
    ASSERT_TRUE(waitUntil([this] { return rows() == 1; }));
    EXPECT_EQ(cell(table(), 0, 2), words("<b>bold</b>"));
    table()->selectRow(0);
    for (const QLabel *label : page(m_pageName)->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

} // namespace
} // namespace rollcall::test
