// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/exchange_view.h"

#include "widgets/pretty_json.h"
#include "widgets/typography.h"
#include "wording/error_text.h"
#include "wording/visible_text.h"

#include <QApplication>
#include <QEvent>
#include <QJsonDocument>

namespace rollcall::ui
{

namespace
{

template <typename Headers> void addHeaders(QStringList &lines, const Headers &headers)
{
    for (const auto &[name, value] : headers)
        lines << QString::fromUtf8(name + ": " + value);
}

void addBody(QStringList &lines, const QByteArray &body, const QString &cutNote)
{
    if (!body.isEmpty()) {
        const bool json = !QJsonDocument::fromJson(body).isNull();
        lines << QString() << (json ? prettyJson(body) : QString::fromUtf8(body)).split(u'\n');
    }
    if (!cutNote.isEmpty())
        lines << cutNote;
}

} // namespace

ExchangeView::ExchangeView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    document()->setDocumentMargin(spacing::kRelated);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    applyLook();
}

void ExchangeView::showExchange(const sync::TrafficEntry &entry)
{
    const QString cut = QStringLiteral("… ") + tr("(the rest was not kept)");
    QStringList lines{QString::fromLatin1(entry.verb) + u' ' + entry.url.toString()};
    addHeaders(lines, entry.requestHeaders);
    using SignIn = sync::TrafficEntry::SignIn;
    if (entry.signIn != SignIn::None)
        lines << QStringLiteral("Authorization: ")
                + (entry.signIn == SignIn::Bearer ? QStringLiteral("Bearer ") : QStringLiteral("Basic "))
                + QStringLiteral("(removed)");
    addBody(lines, entry.requestBody, entry.requestCut ? cut : QString());
    lines << QString();
    if (entry.status > 0)
        lines << QStringLiteral("HTTP %1").arg(entry.status);
    if (entry.error)
        lines << wording::errorSentence(*entry.error) << entry.error->detail;
    addHeaders(lines, entry.responseHeaders);
    addBody(lines, entry.responseBody, entry.responseCut ? cut : QString());
    for (QString &line : lines)
        line = wording::visibleText(line);
    setPlainText(lines.join(u'\n'));
}

void ExchangeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        applyLook();
}

void ExchangeView::applyLook()
{
    setFont(monospacedFont(QApplication::font()));
}

} // namespace rollcall::ui
