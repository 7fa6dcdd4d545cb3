// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/preferences_page.h"

#include "dialogs/confirm_dialog.h"
#include "ui_preferences_page.h"
#include "widgets/choices.h"
#include "widgets/label_text.h"
#include "widgets/typography.h"
#include "wording/time_text.h"
#include "wording/translator.h"

#include <QEvent>
#include <QSignalBlocker>

namespace rollcall::ui
{

namespace
{

constexpr int kFieldWidth = 280;
constexpr int kWideWidth = 640;
constexpr int kMinute = 60;

} // namespace

PreferencesPage::PreferencesPage(QWidget *parent) : Page(parent), m_form(std::make_unique<Ui::PreferencesPage>())
{
    m_form->setupUi(this);
    setObjectName(QStringLiteral("preferences"));
    layout()->setContentsMargins(spacing::kPage, spacing::kGroup, spacing::kPage, spacing::kRelated);
    for (QComboBox *box : {m_form->language, m_form->theme, m_form->interval}) {
        box->setFixedWidth(kFieldWidth);
        connect(box, &QComboBox::activated, this, &PreferencesPage::take);
    }
    for (QSpinBox *box : {m_form->removalFloor, m_form->removalPercent})
        connect(box, &QSpinBox::valueChanged, this, &PreferencesPage::take);
    for (QLabel *hint :
        {m_form->languageHint, m_form->themeHint, m_form->intervalHint, m_form->removalHint, m_form->storageHint}) {
        hint->setForegroundRole(QPalette::PlaceholderText);
        hint->setContentsMargins(0, 0, 0, spacing::kRelated);
    }
    m_form->storage->setMaximumWidth(kWideWidth);
    connect(m_form->storage, &StorageWidget::clearRequested, this, &PreferencesPage::confirmClearing);
    retranslate();
}

PreferencesPage::~PreferencesPage() = default;

QString PreferencesPage::title() const
{
    return tr("Preferences");
}

void PreferencesPage::showSettings(const settings::AppSettings &settings)
{
    m_settings = settings;
    selectChoice(m_form->language, settings.language);
    selectChoice(m_form->theme, int(settings.theme));
    if (m_form->interval->findData(settings.syncIntervalSeconds) < 0)
        fillIntervals();
    selectChoice(m_form->interval, settings.syncIntervalSeconds);
    const QSignalBlocker quietFloor(m_form->removalFloor);
    const QSignalBlocker quietPercent(m_form->removalPercent);
    m_form->removalFloor->setValue(settings.removalFloor);
    m_form->removalPercent->setValue(settings.removalPercent);
}

void PreferencesPage::showStorage(const StorageFacts &storage)
{
    m_form->storage->showStorage(storage);
}

void PreferencesPage::confirmClearing(const StorageFacts::Copy &copy)
{
    ConfirmDialog::ask(this,
        //: %1 is the name of a connection.
        {tr("Clear the local copy of “%1”?").arg(copy.profileName),
            tr("It comes back whole with the next sync. Until then nothing can be shown offline, and the list of the "
               "last "
               "syncs is lost. The service itself is not touched."),
            tr("Clear the Local Copy")},
        [this, id = copy.profileId] { Q_EMIT clearCacheRequested(id); });
}

void PreferencesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        retranslate();
    }
}

void PreferencesPage::retranslate()
{
    m_form->header->setTitle(title());
    fillLanguages();
    fillThemes();
    fillIntervals();
    m_form->removalPercent->setAccessibleName(tr("Share of the copy"));
    for (QLabel *label : {m_form->languageLabel, m_form->themeLabel, m_form->intervalLabel, m_form->removalLabel})
        label->buddy()->setAccessibleName(spokenLabel(label->text()));
}

void PreferencesPage::fillLanguages()
{
    Choices entries{{tr("The system’s"), QString()}};
    for (const QString &language : wording::Translator::languages())
        entries.append({wording::Translator::nativeName(language), language});
    fillChoices(m_form->language, entries);
}

void PreferencesPage::fillThemes()
{
    using settings::Theme;
    fillChoices(m_form->theme,
        {{tr("As the system"), int(Theme::System)}, {tr("Light"), int(Theme::Light)}, {tr("Dark"), int(Theme::Dark)}});
}

void PreferencesPage::fillIntervals()
{
    QVector<int> minutes{1, 5, 15, 60};
    const int own = m_settings.syncIntervalSeconds / kMinute;
    if (own > 0 && !minutes.contains(own)) // Set in the file by hand: offered as it is.
        minutes.append(own);
    std::sort(minutes.begin(), minutes.end());
    Choices entries;
    for (const int minute : std::as_const(minutes))
        //: %1 is a duration: 5 min.
        entries.append({tr("Every %1").arg(wording::durationText(minute * kMinute)), minute * kMinute});
    entries.append({tr("Only when asked"), 0});
    fillChoices(m_form->interval, entries);
}

void PreferencesPage::take()
{
    m_settings.language = m_form->language->currentData().toString();
    m_settings.theme = settings::Theme(m_form->theme->currentData().toInt());
    m_settings.syncIntervalSeconds = m_form->interval->currentData().toInt();
    m_settings.removalFloor = m_form->removalFloor->value();
    m_settings.removalPercent = m_form->removalPercent->value();
    Q_EMIT settingsChosen(m_settings);
}

} // namespace rollcall::ui
