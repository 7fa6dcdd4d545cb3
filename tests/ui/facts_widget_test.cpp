// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/facts_widget.h"

#include "widgets/wrapped_text.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

namespace rollcall::test
{

namespace
{

const QString kId = QStringLiteral("01a21773-1f88-7e83-8ede-3280865d6782");
const QString kAddress = QString(120, u'a') + QStringLiteral("@contoso.example");

class FactsWidgetTest : public testing::Test
{
protected:
    FactsWidgetTest()
    {
        m_area.setWidgetResizable(true);
        m_area.setFrameShape(QFrame::NoFrame);
        m_area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_area.setWidget(m_facts);
        m_facts->setFacts({{QStringLiteral("ID utilisateur"), kId}, {QStringLiteral("E-mail"), kAddress},
            {QStringLiteral("External ID"), {}}});
    }

    void showIn(int width)
    {
        m_area.resize(width, 40); // Rows are as tall as they must be.
        m_area.show();
        QApplication::sendPostedEvents();
    }
    [[nodiscard]] ui::WrappedText *value(int row) const
    {
        return m_facts->findChild<ui::WrappedText *>(QStringLiteral("factValue%1").arg(row));
    }

    QScrollArea m_area;
    ui::FactsWidget *m_facts = new ui::FactsWidget;
};

} // namespace

TEST_F(FactsWidgetTest, ShowsTheWholeOfAnIdThatIsWiderThanThePane)
{
    for (const int width : {170, 220, 300, 900}) {
        showIn(width);
        EXPECT_LE(m_facts->width(), width);
        for (int row = 0; row < 3; ++row) {
            EXPECT_LE(value(row)->geometry().right(), width) << "row " << row << " of " << width;
            EXPECT_GE(value(row)->height(), value(row)->document()->size().height())
                << "row " << row << " of " << width;
            EXPECT_EQ(value(row)->verticalScrollBar()->maximum(), 0) << "row " << row << " of " << width;
        }
    }
    EXPECT_EQ(value(0)->height(), value(2)->height()) << "one line is enough where there is room";
}

TEST_F(FactsWidgetTest, CopiesAValueWithoutTheBreaksThatItIsShownWith)
{
    showIn(170);
    ASSERT_GT(value(0)->height(), value(2)->height()) << "it has more than one line";
    value(0)->setFocus();
    QTest::keySequence(value(0), QKeySequence::SelectAll);
    QTest::keySequence(value(0), QKeySequence::Copy);
    EXPECT_EQ(QApplication::clipboard()->text(), kId);
}

TEST_F(FactsWidgetTest, KeepsTheSelectionOfAValueThatDoesNotChange)
{
    showIn(300);
    value(0)->selectAll();
    value(1)->selectAll();
    m_facts->setFacts(
        {{QStringLiteral("ID utilisateur"), kId}, {QStringLiteral("E-mail"), QStringLiteral("b@c.example")}});
    EXPECT_TRUE(value(0)->textCursor().hasSelection());
    EXPECT_FALSE(value(1)->textCursor().hasSelection());
    EXPECT_TRUE(value(2)->isHidden());
}

TEST_F(FactsWidgetTest, LetsThePageBehindItScroll)
{
    showIn(300);
    QWheelEvent wheel(QPointF(2, 2), value(0)->mapToGlobal(QPointF(2, 2)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(value(0)->viewport(), &wheel);
    EXPECT_FALSE(wheel.isAccepted());
}

} // namespace rollcall::test
