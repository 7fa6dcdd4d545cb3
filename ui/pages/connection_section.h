// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/section_widget.h"

class QLabel;
class QLineEdit;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class ConnectionTestWidget;
class CopyField;

/// *Establish a connection*: the Target SCIM URL to paste into Entra, and the test that Entra itself makes, with a
/// token that is pasted here or the connection's own key.
class ConnectionSection final : public SectionWidget
{
    Q_OBJECT

public:
    explicit ConnectionSection(sync::Administration &administration, QWidget *parent = nullptr);

    /// Shows what is known now.
    void refresh();
    void retranslate();

private:
    sync::Administration &m_administration;
    QLabel *m_urlLabel;
    CopyField *m_url;
    QLabel *m_tokenLabel;
    QLineEdit *m_token;
    ConnectionTestWidget *m_test;
};

} // namespace rollcall::ui
