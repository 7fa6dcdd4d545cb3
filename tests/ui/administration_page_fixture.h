// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "administration_fixture.h"

#include "pages/administration_page.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace rollcall::test
{

/// With a page of the administration open.
class AdministrationPageTest : public AdministrationUiTest
{
protected:
    using State = ui::AdministrationPage::State;

    /// The window with that page, when it shows something.
    void open(const char *pageName, State expected = State::Full)
    {
        fillSample();
        showWindow();
        m_pageName = QLatin1String(pageName);
        m_administration->refreshAccess();
        m_window->openPage(m_pageName);
        ASSERT_TRUE(waitUntil([&] { return state() == expected; })) << int(state());
        if (expected == State::Full)
            waitForAccess();
    }

    [[nodiscard]] State state() const { return static_cast<ui::AdministrationPage *>(page(m_pageName))->state(); }
    template <typename Widget> [[nodiscard]] Widget *on(const char *name) const
    {
        auto *found = find<Widget>(QLatin1String(name), m_pageName);
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    [[nodiscard]] QString text(const char *label) const { return on<QLabel>(label)->text(); }
    void click(const char *button) const { on<QAbstractButton>(button)->click(); }
    [[nodiscard]] bool isShown(const char *name) const
    {
        const auto *widget = find<QWidget>(QLatin1String(name), m_pageName);
        return widget && widget->isVisibleTo(page(m_pageName));
    }

    /// The dialog that is open, none if there is none.
    [[nodiscard]] QDialog *dialog(const char *name) const
    {
        for (QDialog *shown : m_window->findChildren<QDialog *>(QLatin1String(name))) {
            if (shown->isVisible())
                return shown;
        }
        return nullptr;
    }
    [[nodiscard]] QDialog *waitForDialog(const char *name) const
    {
        EXPECT_TRUE(waitUntil([&] { return dialog(name) != nullptr; })) << name;
        return dialog(name);
    }
    static void clickIn(const QDialog *dialog, const char *button)
    {
        dialog->findChild<QAbstractButton *>(QLatin1String(button))->click();
    }
    [[nodiscard]] static QString textIn(const QDialog *dialog, const char *label)
    {
        return dialog->findChild<QLabel *>(QLatin1String(label))->text();
    }
    [[nodiscard]] bool asked(const QByteArray &verb, const QByteArray &path) const
    {
        for (const ReceivedRequest &request : m_service.server().requests()) {
            if (request.verb == verb && request.path() == path)
                return true;
        }
        return false;
    }

    QString m_pageName;
};

} // namespace rollcall::test
