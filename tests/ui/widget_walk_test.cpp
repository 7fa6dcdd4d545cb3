// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shown_texts.h"
#include "ui_fixture.h"

#include "dialogs/about_dialog.h"
#include "dialogs/connect_dialog.h"
#include "widgets/label_text.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

// What must hold for every widget there is, and is therefore asked of all of them.
namespace rollcall::test
{
namespace
{

const QString kPoison = QStringLiteral("<b>bold</b><img src='file:///etc/passwd'>\u202Egnp.exe\u200B\u0007&amp;");

template <typename... Widgets> bool isAny(const QWidget *widget)
{
    return (qobject_cast<const Widgets *>(widget) || ...);
}

/// What people operate or read aloud; not what Qt makes inside its own widgets.
bool isControl(const QWidget *widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")) || isAny<QTabBar>(widget))
        return false;
    if (isAny<QLineEdit, QComboBox, QTabBar>(widget->parentWidget()) || widget->inherits("QComboBoxPrivateContainer")
        || widget->parentWidget()->inherits("QComboBoxPrivateContainer") || widget->inherits("QTableCornerButton")
        || widget->inherits("QHeaderView"))
        return false;
    return isAny<QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit, QTextEdit, QProgressBar>(
        widget);
}

QStringList controlsThat(const QWidget &root, const std::function<bool(const QWidget *)> &fail)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (isControl(widget) && fail(widget))
            found.append(QStringLiteral("%1 \"%2\" in %3")
                             .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                 widget->parentWidget()->objectName()));
    }
    return found;
}

QString accessibleName(const QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))->text(QAccessible::Name);
}

class WidgetWalk : public UiTest
{
protected:
    void showPoison()
    {
        QJsonObject name{{QStringLiteral("givenName"), kPoison}, {QStringLiteral("familyName"), kPoison}};
        QJsonObject more{{QStringLiteral("userName"), kPoison}, {QStringLiteral("name"), name},
            {QStringLiteral("externalId"), kPoison}, {QStringLiteral("title"), kPoison}};
        fill({person(QStringLiteral("poison"), kPoison, more)},
            {cache::someGroup(QStringLiteral("group"), kPoison, {QStringLiteral("poison")})});
        showWindow();
        m_directory->setConnection({kPoison, QUrl(QStringLiteral("https://x.example/%3Cb%3E")), kPoison, true});
        m_window->showProfiles(
            {{QStringLiteral("p"), kPoison, settings::ConnectionProfile::Kind::Remote, {}}}, QStringLiteral("p"));
        m_window->showNotice({ErrorCode::Refused, kPoison, kPoison});
        list()->selectRow(0);
        list(QStringLiteral("user-groups"))->selectRow(0);
        ASSERT_TRUE(waitUntil([this] {
            return !textOf(QStringLiteral("detailsTitle")).isEmpty()
                && !textOf(QStringLiteral("detailsTitle"), QStringLiteral("user-groups")).isEmpty();
        }));
        (void)column(find<QTableView>(QStringLiteral("attributeList")), 1);
        (void)column(find<QTableView>(QStringLiteral("memberList"), QStringLiteral("user-groups")), 0);
        m_directory->startSync();
        m_sync.end(Error{ErrorCode::Refused, kPoison, kPoison});
        ASSERT_TRUE(waitUntil([this] { return find<QLabel>(QStringLiteral("noticeText"))->isVisible(); }));
    }
};

TEST_F(WidgetWalk, EveryLabelIsPlainText)
{
    showPoison();
    ui::AboutDialog about;
    ui::ConnectDialog connect;
    for (const QWidget *root :
        {static_cast<QWidget *>(m_window.get()), static_cast<QWidget *>(&about), static_cast<QWidget *>(&connect)}) {
        for (const QLabel *label : root->findChildren<QLabel *>())
            EXPECT_EQ(label->textFormat(), Qt::PlainText)
                << label->objectName().toStdString() << ": " << label->text().toStdString();
    }
}

TEST_F(WidgetWalk, NoToolTipIsTakenForMarkup)
{
    showPoison();
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        EXPECT_FALSE(widget->toolTip().contains(QStringLiteral("<img"))) << widget->objectName().toStdString();
        EXPECT_FALSE(widget->toolTip().contains(QStringLiteral("<b>"))) << widget->objectName().toStdString();
    }
}

TEST_F(WidgetWalk, InvisibleCharactersAreShownByTheirNames)
{
    showPoison();
    const QString texts = shownTexts(*m_window).join(u'\n');
    EXPECT_TRUE(texts.contains(QStringLiteral("⟨U+202E⟩gnp.exe⟨U+200B⟩⟨U+0007⟩&amp;"))) << texts.toStdString();
    for (const char16_t hidden : {u'\u202E', u'\u200B', u'\u0007'})
        EXPECT_EQ(shownTexts(*m_window).filter(QChar(hidden)), QStringList()) << unsigned(hidden);
}

TEST_F(WidgetWalk, EveryControlHasAnObjectName)
{
    fillSample();
    showWindow();
    ui::ConnectDialog connect;
    ui::AboutDialog about;
    const auto unnamed = [](const QWidget *widget) { return widget->objectName().isEmpty(); };
    EXPECT_EQ(controlsThat(*m_window, unnamed), QStringList());
    EXPECT_EQ(controlsThat(connect, unnamed), QStringList());
    EXPECT_EQ(controlsThat(about, unnamed), QStringList());
}

TEST_F(WidgetWalk, EveryControlHasItsLabelInItsAccessibleName)
{
    fillSample();
    showWindow();
    selectRow(0);
    ui::ConnectDialog connect;
    ui::AboutDialog about;
    const auto nameless = [](const QWidget *widget) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!button || button->text().isEmpty())
            return !widget->isHidden() && accessibleName(widget).isEmpty();
        QString label = ui::spokenLabel(button->text());
        label.remove(QStringLiteral(" ▾"));
        // WCAG 2.1 §2.5.3: the name may say more than the label, behind it.
        return !accessibleName(widget).startsWith(label);
    };
    EXPECT_EQ(controlsThat(*m_window, nameless), QStringList());
    EXPECT_EQ(controlsThat(connect, nameless), QStringList());
    EXPECT_EQ(controlsThat(about, nameless), QStringList());
}

TEST_F(WidgetWalk, TheFactsOfAUserAreOneStopForTab)
{
    fillSample();
    showWindow();
    selectRow(0);
    const QWidget *overview = find<QWidget>(QStringLiteral("overview"));
    list()->setFocus();
    QSet<QWidget *> stops;
    do {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (overview->isAncestorOf(QApplication::focusWidget()))
            stops.insert(QApplication::focusWidget());
    } while (QApplication::focusWidget() != list());
    ASSERT_EQ(stops.size(), 1);
    (*stops.begin())->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("factValue2"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("factValue1"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_FALSE(overview->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(WidgetWalk, TabReachesEveryControlOfThePageAndReturns)
{
    fillSample();
    showWindow();
    selectRow(0);
    list()->setFocus();
    QSet<QString> reached;
    for (int step = 0; step < 40; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        ASSERT_TRUE(QApplication::focusWidget());
        reached.insert(QApplication::focusWidget()->objectName());
        if (QApplication::focusWidget() == list())
            break;
    }
    EXPECT_EQ(QApplication::focusWidget(), list()) << "Tab is trapped somewhere";
    for (const char *name : {"navigation", "filter", "list", "profile"})
        EXPECT_TRUE(reached.contains(QLatin1String(name))) << name;
}

} // namespace
} // namespace rollcall::test
