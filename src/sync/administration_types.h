// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/attribute_catalog.h"
#include "net/audit_record.h"
#include "net/evaluation.h"
#include "net/invitation.h"
#include "net/local_user.h"
#include "net/me.h"
#include "net/permanent_deletion.h"
#include "net/provisioning_token.h"
#include "net/save_outcome.h"
#include "net/user_source.h"
#include "sync/audit_mark.h"
#include "sync/connection_test.h"
#include "sync/deletion_report.h"
#include "sync/document_state.h"
#include "sync/settings_document.h"
#include "sync/work_progress.h"

// What `Administration` gives and takes: the admin API's values, under the name by which models and pages may know
// them.
namespace rollcall::sync
{

using net::AttributeCatalog;
using net::AttributeDeletion;
using net::AttributeSweep;
using net::AuditFormat;
using net::AuditPage;
using net::AuditQuery;
using net::AuditRecord;
using net::CatalogAttribute;
using net::DeletionOutcome;
using net::DeletionPreview;
using net::EvaluatedUser;
using net::FieldFault;
using net::FigurePage;
using net::Invitation;
using net::IssuedToken;
using net::LocalUser;
using net::ManagedAppleIdEvaluation;
using net::ManagedAppleIdFigure;
using net::Me;
using net::NamedResource;
using net::NewToken;
using net::ProvisioningToken;
using net::SaveOutcome;
using net::SourceChange;
using net::SweepProgress;
using net::TemplateEvaluation;
using net::TemplateFigure;
using net::TemplateOddities;
using net::TemplateResult;
using net::UserSource;

using SettingsSave = SaveOutcome<SettingsDocument>;
using SourceSave = SaveOutcome<UserSource>;
using LocalUserSave = SaveOutcome<QString>; ///< Its id.

using SettingsState = DocumentState<SettingsDocument>;
using TokensState = DocumentState<QVector<ProvisioningToken>>;
using AttributesState = DocumentState<AttributeCatalog>;
using SourcesState = DocumentState<QVector<UserSource>>;
using AuditState = DocumentState<AuditMark>;

/// Why nothing can be changed; what a page says beside a control that is disabled.
enum class ReadOnlyReason {
    None, ///< It can.
    NotKnownYet, ///< The service has not said whose key this is.
    Offline, ///< It can't be reached.
    KeyRefused, ///< It takes the key no more (401).
    HelpdeskKey, ///< It is a helpdesk's: that one reads.
    NoAdminApi, ///< It speaks SCIM only.
};

} // namespace rollcall::sync
