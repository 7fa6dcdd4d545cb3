// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/template_preview.h"

#include "scim/text.h"

namespace rollcall::rules
{

TemplatePreview::TemplatePreview(VariableTemplate variableTemplate)
    : m_template(std::move(variableTemplate)), m_blanks(m_template.variables().size(), 0)
{
}

void TemplatePreview::add(qint64 row, const Variables &user)
{
    ++m_total;
    const VariableTemplate::Expansion expansion = m_template.expand(user);
    for (const QString &variable : expansion.blanks)
        ++m_blanks[m_template.variables().indexOf(variable)];
    if (expansion.blanks.isEmpty())
        m_values.add(row, scim::foldForComparison(expansion.text));
    else
        m_incomplete.add(row);
}

void TemplatePreview::finish()
{
    m_values.finish();
    m_incomplete.sort();
}

qint64 TemplatePreview::count(Figure figure) const
{
    switch (figure) {
    case Figure::Unique: return m_values.uniqueCount();
    case Figure::Blank: return m_incomplete.size();
    case Figure::Shared: return m_values.sharedCount();
    }
    return 0;
}

qint64 TemplatePreview::coverage(const QString &variable) const
{
    const qsizetype index = m_template.variables().indexOf(variable);
    return index < 0 ? 0 : m_total - m_blanks.at(index);
}

QVector<qint64> TemplatePreview::users(Figure figure, qint64 offset, qint64 limit) const
{
    switch (figure) {
    case Figure::Unique: return m_values.unique(offset, limit);
    case Figure::Blank: return m_incomplete.page(offset, limit);
    case Figure::Shared: return m_values.shared(offset, limit);
    }
    return {};
}

std::optional<qint64> TemplatePreview::placeBehind(Figure figure, qint64 row) const
{
    switch (figure) {
    case Figure::Unique: return m_values.uniquePlaceBehind(row);
    case Figure::Blank: return m_incomplete.placeBehind(row);
    case Figure::Shared: return m_values.sharedPlaceBehind(row);
    }
    return std::nullopt;
}

} // namespace rollcall::rules
