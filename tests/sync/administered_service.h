// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration.h"

#include "cache/cache.h"
#include "support/await.h"
#include "support/fake_admin_service.h"
#include "support/fake_clock.h"
#include "support/printers.h"

#include <QTemporaryDir>

namespace rollcall::sync
{

/// An administration over a cache of its own and a scripted service.
class AdministeredService : public testing::Test
{
protected:
    enum class Reach { Online, Offline };

    void SetUp() override { start(Reach::Online); }

    /// As the next start of the program does.
    void start(Reach reach)
    {
        admin.reset();
        cache.reset();
        auto opened = cache::Cache::open(folder.filePath(QStringLiteral("cache.sqlite")), clock);
        ASSERT_TRUE(test::isOk(opened));
        cache = std::move(*opened);
        std::optional<Administration::Service> used;
        if (reach == Reach::Online)
            used = {&transport, net::Endpoint::fromUrl(service.url(), Secret(service.key())).value()};
        admin = std::make_unique<Administration>(*cache, used, clock);
    }

    QTemporaryDir folder;
    test::FakeClock clock;
    test::FakeAdminService service;
    net::HttpTransport transport;
    std::unique_ptr<cache::Cache> cache;
    std::unique_ptr<Administration> admin;
};

} // namespace rollcall::sync
