// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fake_admin_service.h"
#include "ui_fixture.h"

namespace rollcall::test
{

/// The window over a service whose administration a test scripts: `m_service` is edited, `m_administration` asks it.
/// `showWindow(Service::Offline)` shows what an earlier window has seen.
class AdministrationUiTest : public UiTest
{
protected:
    AdministrationUiTest()
    {
        const auto endpoint = net::Endpoint::fromUrl(m_service.url(), Secret(m_service.key()));
        m_adminService = sync::Administration::Service{&m_transport, endpoint.value()};
    }
    ~AdministrationUiTest() override { closeWindow(); } // Before the service and the transport go.

    /// Until the service said whose key this is.
    void waitForAccess() const
    {
        ASSERT_TRUE(
            waitUntil([this] { return m_administration->readOnlyReason() != sync::ReadOnlyReason::NotKnownYet; }));
    }
    void showAdministered()
    {
        showWindow();
        waitForAccess();
    }

    FakeAdminService m_service;
    net::HttpTransport m_transport;
};

} // namespace rollcall::test
