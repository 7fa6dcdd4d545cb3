// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/embedded_service.h"
#include "sync/sample_company.h"

#include <QCoreApplication>

#include <cstdio>

// An application with an embedded service, for tests to kill:   EmbeddedHost ROLLCALLD DATA_FOLDER [SAMPLE_FOLDER]
// It prints the service's process id; with a sample folder it fills the service and ends, by 0 if all went well.
namespace
{

using namespace rollcall;

class Host : public QObject
{
public:
    Host(const sync::EmbeddedOptions &options, const QString &sampleFolder)
        : m_service(options),
          m_sample({.program = options.program,
              .dataFolder = options.dataFolder,
              .database = options.database(),
              .sampleFolder = sampleFolder}),
          m_fills(!sampleFolder.isEmpty())
    {
    }

    void start()
    {
        whenDone(m_service.start(), this, [this](const Result<net::Endpoint> &endpoint) {
            if (!endpoint.ok())
                return end(endpoint.error());
            std::printf("%lld\n", static_cast<long long>(m_service.processId()));
            std::fflush(stdout);
            if (m_fills)
                fill(*endpoint);
        });
    }

private:
    void fill(const net::Endpoint &endpoint)
    {
        whenDone(m_sample.fill(endpoint, {}), this, [this](const Result<void> &filled) {
            if (!filled.ok())
                return end(filled.error());
            m_service.stop();
            QCoreApplication::exit(0);
        });
    }

    void end(const Error &error)
    {
        std::fprintf(stderr, "%s: %s\n", qPrintable(errorCodeName(error.code)), qPrintable(error.detail));
        QCoreApplication::exit(1);
    }

    sync::EmbeddedService m_service;
    sync::SampleCompany m_sample;
    bool m_fills;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    sync::EmbeddedOptions options;
    options.program = arguments.value(1);
    options.dataFolder = arguments.value(2);
    Host host(options, arguments.value(3));
    host.start();
    return QCoreApplication::exec();
}
