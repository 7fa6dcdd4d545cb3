// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/people.h"
#include "cache/cache.h"
#include "cache/user_record.h"
#include "core/when_done.h"
#include "scim/list_response.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <simdjson.h>

// What a sync and a list cost the cache, from a page of resources to the rows of a window.
namespace rollcall::bench
{

namespace
{

constexpr int kPage = 1000;

template <typename T> T done(QFuture<Result<T>> future)
{
    auto result = waitFor(std::move(future));
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

const QVector<scim::Resource> &everybody()
{
    static const QVector<scim::Resource> all = people(peopleCount());
    return all;
}

void syncInto(cache::Cache &cache)
{
    const qint64 run = done(cache.beginRun());
    for (qsizetype first = 0; first < everybody().size(); first += kPage)
        done(cache.storePage(run, scim::ResourceType::User, everybody().mid(first, kPage)));
    done(cache.finishRun(run, {}));
}

struct Filled {
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<cache::Cache> cache = open();

    std::unique_ptr<cache::Cache> open()
    {
        auto opened = cache::Cache::open(folder.filePath(QStringLiteral("cache.sqlite")), clock);
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(opened).value();
    }
};

/// One that all but the first benchmark share, made when it is needed; it goes before the program does.
std::unique_ptr<Filled> sharedCache;

cache::Cache &filled()
{
    if (!sharedCache) {
        sharedCache = std::make_unique<Filled>();
        syncInto(*sharedCache->cache);
    }
    return *sharedCache->cache;
}

void firstSync(benchmark::State &state)
{
    benchmark::DoNotOptimize(everybody().size());
    for ([[maybe_unused]] auto _ : state) {
        Filled fresh;
        syncInto(*fresh.cache);
    }
    state.SetItemsProcessed(state.iterations() * everybody().size());
}

void syncWithoutChanges(benchmark::State &state)
{
    cache::Cache &cache = filled();
    for ([[maybe_unused]] auto _ : state)
        syncInto(cache);
    state.SetItemsProcessed(state.iterations() * everybody().size());
}

void openToFirstRows(benchmark::State &state)
{
    filled();
    Filled &again = *sharedCache;
    for ([[maybe_unused]] auto _ : state) {
        again.cache.reset();
        again.cache = again.open();
        const auto listing = done(again.cache->users({}));
        benchmark::DoNotOptimize(done(again.cache->userRows(listing.rids.mid(0, 128))));
    }
}

void firstSortOfAColumn(benchmark::State &state)
{
    cache::Cache &cache = filled();
    for ([[maybe_unused]] auto _ : state) {
        cache.setLocale(QLocale()); // Forgets the orders.
        done(cache.users({{}, cache::UserColumn::Department, Qt::DescendingOrder}));
    }
}

void keystroke(benchmark::State &state)
{
    cache::Cache &cache = filled();
    for ([[maybe_unused]] auto _ : state) {
        const auto listing
            = done(cache.users({QStringLiteral("an"), cache::UserColumn::LastModified, Qt::DescendingOrder}));
        benchmark::DoNotOptimize(done(cache.userRows(listing.rids.mid(0, 64))));
    }
}

void jump(benchmark::State &state)
{
    cache::Cache &cache = filled();
    const QVector<quint32> rids = done(cache.users({})).rids;
    qsizetype place = 0;
    for ([[maybe_unused]] auto _ : state) {
        place = (place + 7919 * 128) % (rids.size() - 128);
        benchmark::DoNotOptimize(done(cache.userRows(rids.mid(place, 128))));
    }
}

// Reading a page of a thousand: each user's bytes and seventeen values, as a sync does it, as Qt does it, and as fast
// as it can be done.

const QByteArray &pageBytes()
{
    static const QByteArray page = [] {
        QVector<QByteArray> users;
        for (const scim::Resource &user : people(kPage))
            users.append(user.json());
        return scim::listResponseBytes({.totalResults = kPage, .startIndex = 1}, users);
    }();
    return page;
}

void readPage(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        const auto page = scim::ListResponse::parse(pageBytes());
        for (const scim::Resource &user : page.value().resources)
            benchmark::DoNotOptimize(cache::readUserRecord(user));
    }
    state.SetItemsProcessed(state.iterations() * kPage);
}

/// What a sync does of it in the thread of the network.
void readPageAtTheEdge(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(scim::ListResponse::parse(pageBytes()));
    state.SetItemsProcessed(state.iterations() * kPage);
}

void readPageWithQt(benchmark::State &state)
{
    const auto texts = [](const QJsonObject &object, std::initializer_list<const char *> names) {
        for (const char *name : names)
            benchmark::DoNotOptimize(object[QLatin1String(name)].toString());
    };
    for ([[maybe_unused]] auto _ : state) {
        const QJsonObject page = QJsonDocument::fromJson(pageBytes()).object();
        for (const QJsonValue &value : page[QLatin1String("Resources")].toArray()) {
            const QJsonObject user = value.toObject();
            texts(user, {"id", "externalId", "userName", "displayName"});
            texts(user[QLatin1String("meta")].toObject(), {"resourceType", "created", "lastModified", "version"});
            texts(user[QLatin1String("emails")].toArray().first().toObject(), {"value", "type"});
            texts(user[QLatin1String("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")].toObject(),
                {"department"});
            texts(user[QLatin1String("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User")].toObject(),
                {"managedAppleId", "source", "state", "syncState", "inviteStatus"});
            benchmark::DoNotOptimize(QJsonDocument(user).toJson(QJsonDocument::Compact));
        }
    }
    state.SetItemsProcessed(state.iterations() * kPage);
}

/// The limit: views into what simdjson's DOM made of the page, each looked for where it is known to be.
void readPageWithDomOnly(benchmark::State &state)
{
    simdjson::dom::parser parser;
    const auto views = [](simdjson::dom::element object, std::initializer_list<const char *> names) {
        for (const char *name : names) {
            std::string_view text;
            if (object[name].get_string().get(text) == simdjson::SUCCESS)
                benchmark::DoNotOptimize(text);
        }
    };
    for ([[maybe_unused]] auto _ : state) {
        simdjson::dom::element page;
        if (parser.parse(pageBytes().constData(), size_t(pageBytes().size())).get(page) != simdjson::SUCCESS)
            qFatal("no JSON");
        for (const simdjson::dom::element user : simdjson::dom::array(page["Resources"].get_array())) {
            views(user, {"id", "externalId", "userName", "displayName"});
            views(user["meta"], {"resourceType", "created", "lastModified", "version"});
            views(user["emails"].at(0), {"value", "type"});
            views(user["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], {"department"});
            views(user["urn:ietf:params:scim:schemas:extension:rollcall:2.0:User"],
                {"managedAppleId", "source", "state", "syncState", "inviteStatus"});
        }
    }
    state.SetItemsProcessed(state.iterations() * kPage);
}

/// The bytes and values by simdjson's On Demand front end, which proves only what it walks over and finds no key that
/// stands twice (decision 20).
void readPageOnDemand(benchmark::State &state)
{
    namespace ondemand = simdjson::ondemand;
    const simdjson::padded_string text(pageBytes().constData(), size_t(pageBytes().size()));
    ondemand::parser parser;
    const auto views = [](auto object, std::initializer_list<const char *> names) {
        for (const char *name : names) {
            std::string_view value;
            if (object.find_field_unordered(name).get_string().get(value) == simdjson::SUCCESS)
                benchmark::DoNotOptimize(value);
        }
    };
    for ([[maybe_unused]] auto _ : state) {
        ondemand::document page = parser.iterate(text);
        for (ondemand::object user : page["Resources"].get_array()) {
            benchmark::DoNotOptimize(std::string_view(user.raw_json()));
            user.reset();
            views(user, {"id", "externalId", "userName", "displayName"});
            views(user["meta"].get_object().value(), {"resourceType", "created", "lastModified", "version"});
            views(user["emails"].at(0).get_object().value(), {"value", "type"});
            views(user["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"].get_object().value(),
                {"department"});
            views(user["urn:ietf:params:scim:schemas:extension:rollcall:2.0:User"].get_object().value(),
                {"managedAppleId", "source", "state", "syncState", "inviteStatus"});
        }
    }
    state.SetItemsProcessed(state.iterations() * kPage);
}

BENCHMARK(readPage)->Unit(benchmark::kMillisecond);
BENCHMARK(readPageAtTheEdge)->Unit(benchmark::kMillisecond);
BENCHMARK(readPageWithQt)->Unit(benchmark::kMillisecond);
BENCHMARK(readPageWithDomOnly)->Unit(benchmark::kMillisecond);
BENCHMARK(readPageOnDemand)->Unit(benchmark::kMillisecond);
BENCHMARK(firstSync)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);
BENCHMARK(syncWithoutChanges)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(openToFirstRows)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(firstSortOfAColumn)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(keystroke)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(jump)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace rollcall::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    rollcall::bench::sharedCache.reset();
}
