// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/resource.h"

#include <QWidget>

class QToolButton;

namespace rollcall::ui
{

class JsonView;

/// The resource as the service sent it.
class ScimTab final : public QWidget
{
    Q_OBJECT

public:
    explicit ScimTab(QWidget *parent = nullptr);

    void showResource(const scim::Resource &resource);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    JsonView *m_view;
    QToolButton *m_copy;
};

} // namespace rollcall::ui
