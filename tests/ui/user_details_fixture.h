// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "administration_page_fixture.h"

#include "models/attribute_list_model.h"
#include "scim/schema_uris.h"

#include <QTabWidget>
#include <QTableView>

namespace rollcall::test
{

/// The window with the details of one user, the past that the audit log knows, and the attributes that are known.
class UserDetailsTest : public AdministrationUiTest
{
protected:
    static scim::Resource withCustom(const char *id, const QJsonObject &values)
    {
        return person(QLatin1String(id), QLatin1String(id), {{QString(scim::kIvantiSchema), values}});
    }
    void showTab(const char *name) const
    {
        auto *tabs = find<QTabWidget>(QStringLiteral("userTabs"));
        tabs->setCurrentWidget(tabs->findChild<QWidget *>(QLatin1String(name)));
    }
    [[nodiscard]] QTableView *attributes() const { return find<QTableView>(QStringLiteral("attributeList")); }
    [[nodiscard]] QModelIndex noteOf(const char *attribute) const
    {
        const auto *model = attributes()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == QLatin1String(attribute))
                return model->index(row, models::AttributeListModel::Note);
        }
        return {};
    }
    [[nodiscard]] QString note(const char *attribute) const { return noteOf(attribute).data().toString(); }
    static QJsonObject entry(int seq, const char *at, const QJsonValue &before, const QJsonValue &after)
    {
        return {{QStringLiteral("seq"), seq}, {QStringLiteral("at"), QLatin1String(at)},
            {QStringLiteral("actor"), QStringLiteral("token:Entra ID")}, {QStringLiteral("address"), QJsonValue()},
            {QStringLiteral("action"), QStringLiteral("user.update")},
            {QStringLiteral("resourceType"), QStringLiteral("User")},
            {QStringLiteral("resourceId"), QStringLiteral("ana")},
            {QStringLiteral("resourceName"), QStringLiteral("ana@example.com")}, {QStringLiteral("rule"), QJsonValue()},
            {QStringLiteral("detail"), QJsonValue()}, {QStringLiteral("before"), before},
            {QStringLiteral("after"), after}, {QStringLiteral("hash"), QString(64, u'0')}};
    }
    [[nodiscard]] QTableView *history() const { return find<QTableView>(QStringLiteral("historyList")); }
    [[nodiscard]] QPushButton *earlier() const { return find<QPushButton>(QStringLiteral("historyEarlier")); }
};

} // namespace rollcall::test
