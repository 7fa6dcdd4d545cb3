// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_page_fixture.h"
#include "pictures.h"

#include "widgets/message_widget.h"

#include <QProgressBar>

// Each page in each of its states: nothing there yet, on its way and to be cancelled, failed with cause and remedy, and
// full. tests/ui/tour has pictures of them.
namespace rollcall::test
{
namespace
{

enum class Looks { Empty, Loading, Failed, Full };

struct PageInState {
    const char *page;
    Looks looks;
};

std::string nameOf(const PageInState &it)
{
    static constexpr const char *kNames[] = {"Empty", "Loading", "Failed", "Full"};
    return QString::fromLatin1(it.page).remove(u'-').toStdString() + kNames[int(it.looks)];
}

class PageState : public AdministrationPageTest, public testing::WithParamInterface<PageInState>
{
protected:
    PageState()
    {
        m_pageName = QLatin1String(GetParam().page);
        dressForPictures(m_translator, m_appearance);
    }
    void TearDown() override
    {
        if (m_window)
            savePicture(*m_window, QStringLiteral("state-") + QString::fromStdString(nameOf(GetParam())));
    }
    void show()
    {
        showWindow();
        m_window->resize(1280, 800);
        m_window->openPage(m_pageName);
    }
    /// The message that stands in the place of the page or its list, none if there is none.
    [[nodiscard]] ui::MessageWidget *message() const
    {
        for (const char *name : {"pageMessage", "listMessage", "auditEmpty", "runsMessage"}) {
            auto *found = find<ui::MessageWidget>(QLatin1String(name), m_pageName);
            if (found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QString said(const char *label) const
    {
        const auto *found = message() ? message()->findChild<QLabel *>(QLatin1String(label)) : nullptr;
        return found && found->isVisible() ? found->text() : QString();
    }
    [[nodiscard]] bool isProgressing() const
    {
        return message() && message()->findChild<QProgressBar *>()->isVisible();
    }
    /// The button that cancels: under the message, or for a sync at the head of the page.
    [[nodiscard]] QAbstractButton *cancel() const
    {
        auto *action = message()->findChild<QAbstractButton *>(QStringLiteral("messageAction"));
        return action->isVisible() ? action : find<QAbstractButton>(QStringLiteral("syncAction"), m_pageName);
    }
    void expectMessage(bool withRemedy)
    {
        ASSERT_TRUE(waitUntil([this] { return !said("messageTitle").isEmpty() && !isProgressing(); }));
        EXPECT_FALSE(said("messageSentence").isEmpty());
        EXPECT_EQ(!said("messageRemedy").isEmpty(), withRemedy);
    }
    void expectProgressThatCanBeCancelled()
    {
        ASSERT_TRUE(waitUntil([this] { return isProgressing(); }));
        EXPECT_FALSE(said("messageTitle").isEmpty());
        ASSERT_NE(cancel(), nullptr);
        ASSERT_TRUE(cancel()->isVisible() && cancel()->isEnabled());
        if (!wantsPictures()) {
            cancel()->click();
            EXPECT_TRUE(waitUntil([this] { return !isProgressing(); }));
        }
    }
    void expectContent()
    {
        ASSERT_TRUE(waitUntil([this] { return page(m_pageName)->isVisible() && message() == nullptr; }));
    }
};

/// Over what a sync fetches.
class SyncedPageState : public PageState
{
};

/// Over what the administration of the service knows.
class AdministeredPageState : public PageState
{
protected:
    /// What stands where the content would be, or what is to be done first.
    [[nodiscard]] QString emptySentence() const
    {
        if (message())
            return said("messageTitle");
        for (const char *name : {"tokenLimit", "noMatch", "noSources", "templateStatus"}) {
            const auto *label = find<QLabel>(QLatin1String(name), m_pageName);
            if (label && label->isVisible() && !label->text().isEmpty())
                return label->text();
        }
        return {};
    }
};

template <typename... Pages> auto inEveryState(Pages... pages)
{
    std::vector<PageInState> all;
    for (const char *page : {pages...}) {
        for (const Looks looks : {Looks::Empty, Looks::Loading, Looks::Failed, Looks::Full})
            all.push_back({page, looks});
    }
    return testing::ValuesIn(all);
}

const auto kTestName = [](const auto &test) { return nameOf(test.param); };

} // namespace

TEST_P(SyncedPageState, IsToldFromTheOthers)
{
    if (GetParam().looks == Looks::Full)
        fillSample();
    show();
    switch (GetParam().looks) {
    case Looks::Empty: expectMessage(false); break;
    case Looks::Loading:
        m_directory->startSync();
        m_sync.progress({scim::ResourceType::User, 500, 2000, 100, 15});
        expectProgressThatCanBeCancelled();
        break;
    case Looks::Failed:
        m_directory->startSync();
        m_sync.end(Error{ErrorCode::HostNotFound, QStringLiteral("no address"), QStringLiteral("mdm.example.com")});
        if (m_pageName == QLatin1String("sync")) { // It has become a run of the list, and a notice with the remedy.
            ASSERT_TRUE(waitUntil([this] { return isShown("noticeText"); }));
            EXPECT_TRUE(text("noticeText").contains(QStringLiteral("mdm.example.com")));
        } else {
            expectMessage(true);
        }
        break;
    case Looks::Full: expectContent(); break;
    }
}

INSTANTIATE_TEST_SUITE_P(Table, SyncedPageState, inEveryState("overview", "users", "user-groups", "sync"), kTestName);

TEST_P(AdministeredPageState, IsToldFromTheOthers)
{
    fillSample();
    if (GetParam().looks == Looks::Empty) {
        m_service.setTokens({});
        m_service.setAudit({});
        m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.verb != "GET"
                || (request.path() != "/admin/v1/attributes" && request.path() != "/admin/v1/sources"))
                return std::nullopt;
            return FakeAdminService::json({{QStringLiteral("items"), QJsonArray()}, {QStringLiteral("totalUsers"), 0},
                {QStringLiteral("removals"), QJsonArray()}});
        });
    } else if (GetParam().looks != Looks::Full) {
        const bool isSilent = GetParam().looks == Looks::Loading;
        m_service.bend([isSilent](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.path().endsWith("/me"))
                return std::nullopt;
            return isSilent ? ScriptedAnswer::nothing(ScriptedAnswer::End::Silence)
                            : FakeAdminService::problem(500, "internal", QStringLiteral("Oh."));
        });
    }
    show();
    switch (GetParam().looks) {
    case Looks::Empty:
        ASSERT_TRUE(waitUntil([this] { return state() == State::Full; }));
        EXPECT_FALSE(emptySentence().isEmpty());
        break;
    case Looks::Loading: expectProgressThatCanBeCancelled(); break;
    case Looks::Failed: expectMessage(true); break;
    case Looks::Full: ASSERT_TRUE(waitUntil([this] { return state() == State::Full; })); break;
    }
}

INSTANTIATE_TEST_SUITE_P(Table, AdministeredPageState,
    inEveryState("user-provisioning", "attributes", "variables", "sources", "audit-log"), kTestName);

} // namespace rollcall::test
