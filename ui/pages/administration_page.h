// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/page.h"
#include "pages/page_catalog.h"
#include "sync/administration.h"

#include <optional>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace rollcall::ui
{

class MessageWidget;
class NoticeWidget;
class PageHeaderWidget;
class TextLabel;

/// A page over something that the service's administration knows, as it was last seen. Knows the page's states:
/// loading, failed, not offered by this service, and full, then with the age of what is shown and, if nothing can be
/// changed, why.
///
/// A page derives from it, calls `start()` at the end of its constructor, and `showDocument()` whenever its document or
/// `mayChange()` changes.
class AdministrationPage : public Page
{
    Q_OBJECT

public:
    /// Asks for the document again.
    void opened() override { refresh(); }

    enum class State { Loading, Failed, Unsupported, Full };
    [[nodiscard]] State state() const { return m_state; }

protected:
    AdministrationPage(const PageContext &context, QWidget *parent);

    /// Takes `content` as what is shown when there is something to show; `scrolls` if it can be taller than the page.
    enum class Scrolling { Scrolls, Fills };
    void start(QWidget *content, Scrolling scrolling);

    /// Takes `footer` to the foot of the page, where it stays while the content scrolls.
    void setFooter(QWidget *footer);

    /// Asks the administration for what the page shows.
    virtual void refresh() = 0;
    /// Stops waiting for what was never seen: the page then says so, and offers to ask again.
    virtual void cancelLoading();
    /// Puts what is known into the content. Called by `showDocument()` when the document is there.
    virtual void showContent() = 0;
    /// The document, or what may be done with it, has changed: calls `showDocument()`.
    virtual void showAll() = 0;
    /// Sets the texts of the content in the language that is set now; `title()` is taken from there.
    virtual void retranslateContent() = 0;

    template <typename T> void showDocument(const sync::DocumentState<T> &document)
    {
        showDocument({document.phase, document.value.has_value(), document.seenAt, document.error});
    }

    /// Null in a window without one: then the page is in the state `Unsupported`.
    [[nodiscard]] sync::Administration *administration() const { return m_context.administration; }
    [[nodiscard]] sync::Directory &directory() const { return m_context.directory; }
    [[nodiscard]] const Clock &clock() const { return m_context.clock; }
    [[nodiscard]] bool mayChange() const { return administration() && administration()->mayChange(); }
    [[nodiscard]] PageHeaderWidget &header() const { return *m_header; }
    /// A failure of something that was tried; it stays until it is closed or something succeeds.
    void showFailure(const Error &error);
    void hideFailure();

    void changeEvent(QEvent *event) override;

private:
    struct Facts {
        sync::DocumentPhase phase = sync::DocumentPhase::Unknown;
        bool seen = false;
        QDateTime seenAt;
        std::optional<Error> error;
    };
    void build();
    void showDocument(const Facts &facts);
    void showState();
    void showAge();
    void retranslate();

    PageContext m_context;
    PageHeaderWidget *m_header;
    NoticeWidget *m_notice;
    TextLabel *m_readOnly;
    QStackedWidget *m_stack;
    MessageWidget *m_message;
    QVBoxLayout *m_column;
    Facts m_facts;
    State m_state = State::Loading;
    std::optional<Error> m_failure;
};

} // namespace rollcall::ui
