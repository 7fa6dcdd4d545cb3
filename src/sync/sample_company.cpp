// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sample_company.h"

#include "sync/sample_filling.h"

namespace rollcall::sync
{

SampleCompany::SampleCompany(SampleCompanyOptions options)
    : m_options(std::move(options)), m_worker(QStringLiteral("sample"))
{
}

bool SampleCompany::isComplete() const
{
    return SampleFilling::isComplete(m_options);
}

bool SampleCompany::lacksWhatIsNew() const
{
    return SampleFilling::lacksWhatIsNew(m_options);
}

Result<void> SampleCompany::noteTold()
{
    return SampleFilling::noteTold(m_options);
}

QFuture<Result<void>> SampleCompany::fill(const net::Endpoint &service, ProgressCallback onProgress)
{
    return m_worker.run([this, service, onProgress = std::move(onProgress)](std::stop_token stop) {
        return SampleFilling(m_options, service, onProgress, stop).execute();
    });
}

void SampleCompany::cancel()
{
    m_worker.requestStop();
}

} // namespace rollcall::sync
