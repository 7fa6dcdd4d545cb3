<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AdministrationText</name>
    <message>
        <source>Offline: this is what was last seen. It can be changed when the service is reached again.</source>
        <translation>Hors ligne&#xa0;: voici le dernier état vu. Il pourra être modifié quand le service sera de nouveau joignable.</translation>
    </message>
    <message>
        <source>The service no longer takes this connection’s key: this is what was last seen.</source>
        <translation>Le service n’accepte plus la clé de cette connexion&#xa0;: voici le dernier état vu.</translation>
    </message>
    <message>
        <source>Read-only: this connection has a helpdesk key. Changes need an administrator’s key.</source>
        <translation>Lecture seule&#xa0;: cette connexion a une clé d’assistance. Les modifications demandent une clé d’administrateur.</translation>
    </message>
    <message>
        <source>Read-only: this service speaks SCIM only.</source>
        <translation>Lecture seule&#xa0;: ce service ne parle que SCIM.</translation>
    </message>
</context>
<context>
    <name>AttributeDeletion</name>
    <message>
        <source>Its value is removed from %1.</source>
        <translation>Sa valeur est retirée chez %1.</translation>
    </message>
    <message>
        <source>No user has a value in it.</source>
        <translation>Aucun utilisateur n’y a de valeur.</translation>
    </message>
    <message>
        <source>Delete the attribute “%1”</source>
        <translation>Supprimer l’attribut «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>This can’t be undone. Device configuration that uses ${%1} gets nothing from then on, and Entra ID must no longer map to it.</source>
        <translation>C’est irréversible. La configuration des appareils qui utilise ${%1} ne reçoit alors plus rien, et Entra ID ne doit plus le mapper.</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” is in use</source>
        <translation>«&#xa0;%1&#xa0;» est utilisé</translation>
    </message>
    <message>
        <source>Managed Apple IDs are made of it, so it was not deleted. Choose another source for them in User Provisioning, and save; then it can be deleted.</source>
        <translation>Les identifiants Apple gérés en sont tirés&#xa0;: il n’a donc pas été supprimé. Choisissez-leur une autre source dans Provisionnement des utilisateurs, puis enregistrez&#x202f;; il pourra alors être supprimé.</translation>
    </message>
    <message>
        <source>Open User Provisioning</source>
        <translation>Ouvrir Provisionnement des utilisateurs</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>User created</source>
        <translation>Utilisateur créé</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Utilisateur modifié</translation>
    </message>
    <message>
        <source>User disabled</source>
        <translation>Utilisateur désactivé</translation>
    </message>
    <message>
        <source>User enabled</source>
        <translation>Utilisateur activé</translation>
    </message>
    <message>
        <source>User disabled by deletion</source>
        <translation>Utilisateur désactivé par suppression</translation>
    </message>
    <message>
        <source>User returned</source>
        <translation>Utilisateur de retour</translation>
    </message>
    <message>
        <source>User taken over</source>
        <translation>Utilisateur repris</translation>
    </message>
    <message>
        <source>User deleted for good</source>
        <translation>Utilisateur supprimé définitivement</translation>
    </message>
    <message>
        <source>User imported</source>
        <translation>Utilisateur importé</translation>
    </message>
    <message>
        <source>User invited</source>
        <translation>Utilisateur invité</translation>
    </message>
    <message>
        <source>Managed Apple ID changed</source>
        <translation>Identifiant Apple géré modifié</translation>
    </message>
    <message>
        <source>Group created</source>
        <translation>Groupe créé</translation>
    </message>
    <message>
        <source>Group changed</source>
        <translation>Groupe modifié</translation>
    </message>
    <message>
        <source>Members of group changed</source>
        <translation>Membres du groupe modifiés</translation>
    </message>
    <message>
        <source>Member of group was deleted</source>
        <translation>Membre du groupe supprimé</translation>
    </message>
    <message>
        <source>Group deleted</source>
        <translation>Groupe supprimé</translation>
    </message>
    <message>
        <source>Group taken over</source>
        <translation>Groupe repris</translation>
    </message>
    <message>
        <source>Group deleted for good</source>
        <translation>Groupe supprimé définitivement</translation>
    </message>
    <message>
        <source>Group imported</source>
        <translation>Groupe importé</translation>
    </message>
    <message>
        <source>SCIM Token Created</source>
        <translation>Jeton SCIM créé</translation>
    </message>
    <message>
        <source>SCIM Token Enabled</source>
        <translation>Jeton SCIM activé</translation>
    </message>
    <message>
        <source>SCIM Token Disabled</source>
        <translation>Jeton SCIM désactivé</translation>
    </message>
    <message>
        <source>SCIM Token Renewed</source>
        <translation>Jeton SCIM renouvelé</translation>
    </message>
    <message>
        <source>SCIM Token Renamed</source>
        <translation>Jeton SCIM renommé</translation>
    </message>
    <message>
        <source>SCIM Token Deleted</source>
        <translation>Jeton SCIM supprimé</translation>
    </message>
    <message>
        <source>Key made</source>
        <translation>Clé créée</translation>
    </message>
    <message>
        <source>Key removed</source>
        <translation>Clé supprimée</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Paramètres modifiés</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Source modifiée</translation>
    </message>
    <message>
        <source>Source became read-only</source>
        <translation>Source devenue en lecture seule</translation>
    </message>
    <message>
        <source>Source enabled</source>
        <translation>Source activée</translation>
    </message>
    <message>
        <source>Source disabled</source>
        <translation>Source désactivée</translation>
    </message>
    <message>
        <source>Custom attribute added</source>
        <translation>Attribut personnalisé ajouté</translation>
    </message>
    <message>
        <source>Custom attribute deleted</source>
        <translation>Attribut personnalisé supprimé</translation>
    </message>
    <message>
        <source>Old value kept</source>
        <translation>Ancienne valeur conservée</translation>
    </message>
    <message>
        <source>Attribute not stored</source>
        <translation>Attribut non enregistré</translation>
    </message>
    <message>
        <source>Invitation sent</source>
        <translation>Invitation envoyée</translation>
    </message>
    <message>
        <source>Invitation failed</source>
        <translation>Échec de l’invitation</translation>
    </message>
    <message>
        <source>Invitation expired</source>
        <translation>Invitation expirée</translation>
    </message>
    <message>
        <source>Invitation completed</source>
        <translation>Invitation terminée</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>Requête refusée</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Identification refusée</translation>
    </message>
    <message>
        <source>Old entries of the audit log removed</source>
        <translation>Anciennes entrées du journal d’audit supprimées</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>Journal d’audit exporté</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sauvegarde effectuée</translation>
    </message>
    <message>
        <source>Token “%1”</source>
        <translation>Jeton «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Key “%1”</source>
        <translation>Clé «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>The service itself</source>
        <translation>Le service lui-même</translation>
    </message>
    <message>
        <source>The invited user</source>
        <translation>L’utilisateur invité</translation>
    </message>
    <message>
        <source>Nobody recognised</source>
        <translation>Personne de reconnu</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Contoso (production)</source>
        <translation>Contoso (production)</translation>
    </message>
    <message>
        <source>&amp;URL of the service</source>
        <translation>&amp;URL du service</translation>
    </message>
    <message>
        <source>The Target SCIM URL, or the host alone: then /scim/v2 is looked for there.</source>
        <translation>L’URL SCIM cible, ou l’hôte seul&#xa0;: /scim/v2 y est alors cherché.</translation>
    </message>
    <message>
        <source>Sign &amp;in with</source>
        <translation>S’&amp;authentifier avec</translation>
    </message>
    <message>
        <source>User na&amp;me</source>
        <translation>Nom d’utili&amp;sateur</translation>
    </message>
    <message>
        <source>Certificate &amp;authority (optional)</source>
        <translation>Autorité de ce&amp;rtification (facultatif)</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Ch&amp;oisir…</translation>
    </message>
    <message>
        <source>A PEM file, if the service’s certificate comes from an authority of your organisation.</source>
        <translation>Un fichier PEM, si le certificat du service vient d’une autorité de votre organisation.</translation>
    </message>
    <message>
        <source>Use the system’s pro&amp;xy</source>
        <translation>Utiliser le pro&amp;xy du système</translation>
    </message>
</context>
<context>
    <name>CountText</name>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;utilisateur</numerusform>
            <numerusform>%Ln&#xa0;utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user group(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;groupe d’utilisateurs</numerusform>
            <numerusform>%Ln&#xa0;groupes d’utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;membre</numerusform>
            <numerusform>%Ln&#xa0;membres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attribute(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;attribut</numerusform>
            <numerusform>%Ln&#xa0;attributs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>Under a list that shows everything: 48,210 shown</extracomment>
        <translation>
            <numerusform>%Ln&#xa0;affiché</numerusform>
            <numerusform>%Ln&#xa0;affichés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 shown · filtered</source>
        <extracomment>Under a list: 12 of 48,210 shown · filtered. The plural goes by the first number.</extracomment>
        <translation>
            <numerusform>%Ln&#xa0;affiché sur %1 · liste filtrée</numerusform>
            <numerusform>%Ln&#xa0;affichés sur %1 · liste filtrée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln octet</numerusform>
            <numerusform>%Ln octets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kB</source>
        <comment>kilobytes</comment>
        <translation>%1&#xa0;ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <comment>megabytes</comment>
        <translation>%1&#xa0;Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>gigabytes</comment>
        <translation>%1&#xa0;Go</translation>
    </message>
</context>
<context>
    <name>DeletionWords</name>
    <message>
        <source>Refused (purge): Entra ID provisions this user, who is active. Remove the assignment or the account in Entra ID first; that disables the user here.</source>
        <translation>Refusé (purge)&#xa0;: Entra ID provisionne cet utilisateur, qui est actif. Retirez d’abord l’affectation ou le compte dans Entra ID&#x202f;; l’utilisateur est alors désactivé ici.</translation>
    </message>
    <message>
        <source>Refused (purge): this group is built in and holds everyone.</source>
        <translation>Refusé (purge)&#xa0;: ce groupe est intégré et contient tout le monde.</translation>
    </message>
    <message>
        <source>in %1: %2</source>
        <translation>dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Managed Apple ID %1</source>
        <translation>identifiant Apple géré %1</translation>
    </message>
    <message>
        <source>an invitation that is pending</source>
        <translation>une invitation en attente</translation>
    </message>
    <message>
        <source>The user alone</source>
        <translation>L’utilisateur seul</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) would be disabled: %1</source>
        <translation>
            <numerusform>%Ln utilisateur serait désactivé&#xa0;: %1</numerusform>
            <numerusform>%Ln utilisateurs seraient désactivés&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is disabled</source>
        <translation>personne n’est désactivé</translation>
    </message>
    <message>
        <source>Delete %1 for good</source>
        <extracomment>A button and a title. %1 is &quot;3 users&quot; or &quot;1 user group&quot;.</extracomment>
        <translation>Supprimer définitivement %1</translation>
    </message>
    <message numerus="yes">
        <source>Deleted for good; %Ln user(s) disabled</source>
        <translation>
            <numerusform>Supprimé définitivement&#x202f;; %Ln utilisateur désactivé</numerusform>
            <numerusform>Supprimé définitivement&#x202f;; %Ln utilisateurs désactivés</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <comment>outcome</comment>
        <translation>Supprimé définitivement</translation>
    </message>
    <message>
        <source>Not deleted: something else would have gone than was shown. Look at it again.</source>
        <translation>Non supprimé&#xa0;: la suppression aurait touché autre chose que ce qui était affiché. À examiner de nouveau.</translation>
    </message>
    <message>
        <source>Not known: the connection was lost before the answer. Sync, and see whether it is gone.</source>
        <translation>Inconnu&#xa0;: la connexion a été perdue avant la réponse. Synchronisez pour voir s’il a disparu.</translation>
    </message>
    <message>
        <source>Not tried: it ended before</source>
        <translation>Non tenté&#xa0;: arrêt avant</translation>
    </message>
    <message>
        <source>Gone already</source>
        <translation>Déjà supprimé</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Fault in the program</source>
        <translation>Défaut du programme</translation>
    </message>
    <message>
        <source>Rollcall came upon a fault of its own and stopped this action.</source>
        <translation>Rollcall a rencontré un défaut interne et a interrompu cette action.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, report it together with the log.</source>
        <translation>Réessayez. Si cela persiste, signalez-le en joignant le journal.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>This was cancelled before it was done.</source>
        <translation>L’opération a été annulée avant la fin.</translation>
    </message>
    <message>
        <source>What was done until then is kept. Start again at any time.</source>
        <translation>Ce qui a été fait jusque-là est conservé. Vous pouvez recommencer à tout moment.</translation>
    </message>
    <message>
        <source>Value not allowed</source>
        <translation>Valeur non autorisée</translation>
    </message>
    <message>
        <source>A value that was given is not allowed here.</source>
        <translation>Une valeur indiquée n’est pas autorisée ici.</translation>
    </message>
    <message>
        <source>“%1” is not allowed here.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas autorisé ici.</translation>
    </message>
    <message>
        <source>Give another value and try again.</source>
        <translation>Indiquez une autre valeur et réessayez.</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Fichier introuvable</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Le fichier n’existe pas.</translation>
    </message>
    <message>
        <source>The file “%1” does not exist.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Check the folder and the spelling of the name.</source>
        <translation>Vérifiez le dossier et l’orthographe du nom.</translation>
    </message>
    <message>
        <source>File can’t be read</source>
        <translation>Lecture du fichier impossible</translation>
    </message>
    <message>
        <source>The file can’t be opened for reading.</source>
        <translation>Le fichier ne peut pas être ouvert en lecture.</translation>
    </message>
    <message>
        <source>The file “%1” can’t be opened for reading.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» ne peut pas être ouvert en lecture.</translation>
    </message>
    <message>
        <source>Check that your account may read the file and its folder.</source>
        <translation>Vérifiez que votre compte a le droit de lire le fichier et son dossier.</translation>
    </message>
    <message>
        <source>File can’t be written</source>
        <translation>Écriture du fichier impossible</translation>
    </message>
    <message>
        <source>The file can’t be written.</source>
        <translation>Le fichier ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The file “%1” can’t be written.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Check that your account may write to the folder and that no other program has the file open.</source>
        <translation>Vérifiez que votre compte a le droit d’écrire dans le dossier et qu’aucun autre programme n’a ouvert le fichier.</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disque plein</translation>
    </message>
    <message>
        <source>There is no space left on the disk.</source>
        <translation>Il n’y a plus d’espace sur le disque.</translation>
    </message>
    <message>
        <source>There is no space left on the disk for “%1”.</source>
        <translation>Il n’y a plus d’espace sur le disque pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Free some space and try again. What was there before is unchanged.</source>
        <translation>Libérez de l’espace et réessayez. Ce qui existait auparavant est inchangé.</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Fichier trop volumineux</translation>
    </message>
    <message>
        <source>The file is larger than Rollcall reads.</source>
        <translation>Le fichier dépasse la taille que Rollcall peut lire.</translation>
    </message>
    <message>
        <source>The file “%1” is larger than Rollcall reads.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» dépasse la taille que Rollcall peut lire.</translation>
    </message>
    <message>
        <source>Check that it is the right file, or split it into smaller ones.</source>
        <translation>Vérifiez qu’il s’agit du bon fichier, ou divisez-le en fichiers plus petits.</translation>
    </message>
    <message>
        <source>Secret readable by others</source>
        <translation>Secret lisible par d’autres</translation>
    </message>
    <message>
        <source>The file with the secret can be read by other accounts.</source>
        <translation>Le fichier qui contient le secret peut être lu par d’autres comptes.</translation>
    </message>
    <message>
        <source>The file “%1” holds a secret and can be read by other accounts.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» contient un secret et peut être lu par d’autres comptes.</translation>
    </message>
    <message>
        <source>Make it private with “chmod 600”, then try again.</source>
        <translation>Restreignez ses droits avec «&#xa0;chmod 600&#xa0;», puis réessayez.</translation>
    </message>
    <message>
        <source>Not UTF-8 text</source>
        <translation>Texte non UTF-8</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>Le fichier n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>The file “%1” is not UTF-8 text.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>Export it again, or save it with the encoding UTF-8.</source>
        <translation>Exportez-le à nouveau ou enregistrez-le avec l’encodage UTF-8.</translation>
    </message>
    <message>
        <source>Column missing</source>
        <translation>Colonne manquante</translation>
    </message>
    <message>
        <source>The file lacks a column that is needed.</source>
        <translation>Il manque au fichier une colonne nécessaire.</translation>
    </message>
    <message>
        <source>The file lacks the column “%1”.</source>
        <translation>Il manque au fichier la colonne «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Export the file again with this column. Nothing of it was used.</source>
        <translation>Exportez à nouveau le fichier avec cette colonne. Rien n’en a été utilisé.</translation>
    </message>
    <message>
        <source>File not understood</source>
        <translation>Fichier non reconnu</translation>
    </message>
    <message>
        <source>The file does not have the format that is expected.</source>
        <translation>Le fichier n’a pas le format attendu.</translation>
    </message>
    <message>
        <source>The file “%1” does not have the format that is expected.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’a pas le format attendu.</translation>
    </message>
    <message>
        <source>Check that it is the right file and that it is complete, or export it again.</source>
        <translation>Vérifiez qu’il s’agit du bon fichier et qu’il est complet, ou exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>Not a database</source>
        <translation>Pas une base de données</translation>
    </message>
    <message>
        <source>The file is not a database of Rollcall.</source>
        <translation>Le fichier n’est pas une base de données de Rollcall.</translation>
    </message>
    <message>
        <source>The file “%1” is not a database of Rollcall.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’est pas une base de données de Rollcall.</translation>
    </message>
    <message>
        <source>Name another file, or move this one away. It was left untouched.</source>
        <translation>Indiquez un autre fichier ou déplacez celui-ci. Il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Database damaged</source>
        <translation>Base de données endommagée</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>La base de données est endommagée.</translation>
    </message>
    <message>
        <source>The database “%1” is damaged.</source>
        <translation>La base de données «&#xa0;%1&#xa0;» est endommagée.</translation>
    </message>
    <message>
        <source>Restore the service’s database from a backup. The local cache is filled again by the next sync.</source>
        <translation>Restaurez la base de données du service à partir d’une sauvegarde. Le cache local sera à nouveau rempli par la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>Database of a newer version</source>
        <translation>Base de données d’une version plus récente</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Rollcall.</source>
        <translation>La base de données a été écrite par une version plus récente de Rollcall.</translation>
    </message>
    <message>
        <source>The database “%1” was written by a newer version of Rollcall.</source>
        <translation>La base de données «&#xa0;%1&#xa0;» a été écrite par une version plus récente de Rollcall.</translation>
    </message>
    <message>
        <source>Update Rollcall. The database was left untouched.</source>
        <translation>Mettez Rollcall à jour. La base de données n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>Database in use</source>
        <translation>Base de données occupée</translation>
    </message>
    <message>
        <source>Another program is using the database.</source>
        <translation>Un autre programme utilise la base de données.</translation>
    </message>
    <message>
        <source>Another program is using the database “%1”.</source>
        <translation>Un autre programme utilise la base de données «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Wait until the other program is done, or end it, and try again.</source>
        <translation>Attendez que l’autre programme ait terminé, ou fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Database error</source>
        <translation>Erreur de base de données</translation>
    </message>
    <message>
        <source>The database did not carry out what was asked of it.</source>
        <translation>La base de données n’a pas exécuté ce qui lui était demandé.</translation>
    </message>
    <message>
        <source>The database “%1” did not carry out what was asked of it.</source>
        <translation>La base de données «&#xa0;%1&#xa0;» n’a pas exécuté ce qui lui était demandé.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check the disk and look into the log.</source>
        <translation>Réessayez. Si cela persiste, vérifiez le disque et consultez le journal.</translation>
    </message>
    <message>
        <source>URL not valid</source>
        <translation>URL non valide</translation>
    </message>
    <message>
        <source>The URL is not a complete web address.</source>
        <translation>L’URL n’est pas une adresse web complète.</translation>
    </message>
    <message>
        <source>“%1” is not a complete web address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse web complète.</translation>
    </message>
    <message>
        <source>Enter it like https://mdm.example.com/scim/v2.</source>
        <translation>Saisissez-la sous la forme https://mdm.example.com/scim/v2.</translation>
    </message>
    <message>
        <source>URL not secure</source>
        <translation>URL non sécurisée</translation>
    </message>
    <message>
        <source>With this URL the key would cross the network unencrypted.</source>
        <translation>Avec cette URL, la clé traverserait le réseau sans être chiffrée.</translation>
    </message>
    <message>
        <source>With “%1” the key would cross the network unencrypted.</source>
        <translation>Avec «&#xa0;%1&#xa0;», la clé traverserait le réseau sans être chiffrée.</translation>
    </message>
    <message>
        <source>Use https://. Without encryption only 127.0.0.1 and [::1] are allowed.</source>
        <translation>Utilisez https://. Sans chiffrement, seules les adresses 127.0.0.1 et [::1] sont autorisées.</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>Hôte introuvable</translation>
    </message>
    <message>
        <source>The network does not know the host.</source>
        <translation>Le réseau ne connaît pas l’hôte.</translation>
    </message>
    <message>
        <source>The network does not know the host “%1”.</source>
        <translation>Le réseau ne connaît pas l’hôte «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Check the spelling of the host name, the network connection and the VPN.</source>
        <translation>Vérifiez l’orthographe du nom d’hôte, la connexion réseau et le VPN.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>No service answers at this address.</source>
        <translation>Aucun service ne répond à cette adresse.</translation>
    </message>
    <message>
        <source>No service answers at “%1”.</source>
        <translation>Aucun service ne répond à l’adresse «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Check the port in the URL, and that the service is running.</source>
        <translation>Vérifiez le port dans l’URL et que le service est en cours d’exécution.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion interrompue</translation>
    </message>
    <message>
        <source>The connection ended before the answer was complete.</source>
        <translation>La connexion a été interrompue avant la fin de la réponse.</translation>
    </message>
    <message>
        <source>The connection to “%1” ended before the answer was complete.</source>
        <translation>La connexion à «&#xa0;%1&#xa0;» a été interrompue avant la fin de la réponse.</translation>
    </message>
    <message>
        <source>Check the network and try again. After a change, sync first: it may have been made already.</source>
        <translation>Vérifiez le réseau et réessayez. Après une modification, synchronisez d’abord&#xa0;: elle a peut-être déjà été effectuée.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Pas de réponse à temps</translation>
    </message>
    <message>
        <source>The answer did not come in time.</source>
        <translation>La réponse n’est pas arrivée à temps.</translation>
    </message>
    <message>
        <source>“%1” did not answer in time.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Check the network and that the service is running, then try again.</source>
        <translation>Vérifiez le réseau et que le service est en cours d’exécution, puis réessayez.</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>Pas de connexion sécurisée</translation>
    </message>
    <message>
        <source>The service could not prove its identity (TLS).</source>
        <translation>Le service n’a pas pu prouver son identité (TLS).</translation>
    </message>
    <message>
        <source>“%1” could not prove its identity (TLS).</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu prouver son identité (TLS).</translation>
    </message>
    <message>
        <source>Check that the service’s certificate is valid, names this host and comes from an authority that this computer trusts, and that the computer’s clock is right.</source>
        <translation>Vérifiez que le certificat du service est valide, qu’il désigne cet hôte et qu’il provient d’une autorité reconnue par cet ordinateur, et que l’horloge de l’ordinateur est à l’heure.</translation>
    </message>
    <message>
        <source>Sent on to another address</source>
        <translation>Renvoi vers une autre adresse</translation>
    </message>
    <message>
        <source>The service sends its clients on to another address; the key is not sent there.</source>
        <translation>Le service renvoie ses clients vers une autre adresse&#x202f;; la clé n’y est pas envoyée.</translation>
    </message>
    <message>
        <source>“%1” sends its clients on to another address; the key is not sent there.</source>
        <translation>«&#xa0;%1&#xa0;» renvoie ses clients vers une autre adresse&#x202f;; la clé n’y est pas envoyée.</translation>
    </message>
    <message>
        <source>Enter the address to which it leads, if it is the right one, as the URL.</source>
        <translation>Si l’adresse d’arrivée est la bonne, saisissez-la comme URL.</translation>
    </message>
    <message>
        <source>Not a SCIM service</source>
        <translation>Pas un service SCIM</translation>
    </message>
    <message>
        <source>What answers at this address is not a SCIM service.</source>
        <translation>Ce qui répond à cette adresse n’est pas un service SCIM.</translation>
    </message>
    <message>
        <source>What answers at “%1” is not a SCIM service.</source>
        <translation>Ce qui répond à l’adresse «&#xa0;%1&#xa0;» n’est pas un service SCIM.</translation>
    </message>
    <message>
        <source>Check the path in the URL: it often ends in /scim/v2.</source>
        <translation>Vérifiez le chemin dans l’URL&#xa0;: il se termine souvent par /scim/v2.</translation>
    </message>
    <message>
        <source>Data not readable</source>
        <translation>Données illisibles</translation>
    </message>
    <message>
        <source>The data that came is not valid JSON.</source>
        <translation>Les données reçues ne sont pas du JSON valide.</translation>
    </message>
    <message>
        <source>The data that came from “%1” is not valid JSON.</source>
        <translation>Les données reçues de «&#xa0;%1&#xa0;» ne sont pas du JSON valide.</translation>
    </message>
    <message>
        <source>Nothing of it was used. Try again; if it stays so, the service’s administrator has to look into it.</source>
        <translation>Rien n’en a été utilisé. Réessayez&#x202f;; si cela persiste, c’est à l’administrateur du service d’en chercher la cause.</translation>
    </message>
    <message>
        <source>Answer cut off</source>
        <translation>Réponse tronquée</translation>
    </message>
    <message>
        <source>The answer ends half-way.</source>
        <translation>La réponse s’arrête au milieu.</translation>
    </message>
    <message>
        <source>The answer of “%1” ends half-way.</source>
        <translation>La réponse de «&#xa0;%1&#xa0;» s’arrête au milieu.</translation>
    </message>
    <message>
        <source>Nothing of it was used. Check the network and try again.</source>
        <translation>Rien n’en a été utilisé. Vérifiez le réseau et réessayez.</translation>
    </message>
    <message>
        <source>Answer breaks SCIM’s rules</source>
        <translation>Réponse contraire aux règles SCIM</translation>
    </message>
    <message>
        <source>The service’s answer breaks the rules of SCIM.</source>
        <translation>La réponse du service enfreint les règles SCIM.</translation>
    </message>
    <message>
        <source>The answer of “%1” breaks the rules of SCIM.</source>
        <translation>La réponse de «&#xa0;%1&#xa0;» enfreint les règles SCIM.</translation>
    </message>
    <message>
        <source>Nothing of it was used. Try again; if it stays so, the log tells the service’s administrator why.</source>
        <translation>Rien n’en a été utilisé. Réessayez&#x202f;; si cela persiste, le journal en indique la cause à l’administrateur du service.</translation>
    </message>
    <message>
        <source>Key not accepted</source>
        <translation>Clé non acceptée</translation>
    </message>
    <message>
        <source>The service does not accept the key or token.</source>
        <translation>Le service n’accepte pas la clé ou le jeton.</translation>
    </message>
    <message>
        <source>“%1” does not accept the key or token.</source>
        <translation>«&#xa0;%1&#xa0;» n’accepte pas la clé ou le jeton.</translation>
    </message>
    <message>
        <source>Check that it is complete, active and not expired, or enter another one.</source>
        <translation>Vérifiez que la clé ou le jeton est complet, actif et non expiré, ou remplacez cette valeur par une autre.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>The key is valid, but its role does not allow this.</source>
        <translation>La clé est valide, mais son rôle ne permet pas cette action.</translation>
    </message>
    <message>
        <source>Use a key with the administrator role, or ask an MDM administrator.</source>
        <translation>Utilisez une clé ayant le rôle Administrateur, ou adressez-vous à un administrateur MDM.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>The service does not have this, or no longer.</source>
        <translation>Le service n’a pas cet élément, ou ne l’a plus.</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>«&#xa0;%1&#xa0;» est introuvable.</translation>
    </message>
    <message>
        <source>Check the spelling, and sync to see what the service has now.</source>
        <translation>Vérifiez l’orthographe, et synchronisez pour voir ce que le service contient maintenant.</translation>
    </message>
    <message>
        <source>Already taken</source>
        <translation>Déjà utilisé</translation>
    </message>
    <message>
        <source>Something with this name or identifier exists already.</source>
        <translation>Un élément portant ce nom ou cet identifiant existe déjà.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà.</translation>
    </message>
    <message>
        <source>Choose another name, or change what exists.</source>
        <translation>Choisissez un autre nom, ou modifiez l’élément existant.</translation>
    </message>
    <message>
        <source>Changed in the meantime</source>
        <translation>Modifié entre-temps</translation>
    </message>
    <message>
        <source>Somebody else changed this after it was loaded; your change was not saved.</source>
        <translation>Quelqu’un d’autre a modifié cet élément après son chargement&#x202f;; votre modification n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Load it again, compare, and make the change once more.</source>
        <translation>Rechargez-le, comparez, puis refaites la modification.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Trop de requêtes</translation>
    </message>
    <message>
        <source>The service takes no more requests for the moment.</source>
        <translation>Le service n’accepte plus de requêtes pour le moment.</translation>
    </message>
    <message>
        <source>“%1” takes no more requests for the moment.</source>
        <translation>«&#xa0;%1&#xa0;» n’accepte plus de requêtes pour le moment.</translation>
    </message>
    <message>
        <source>Wait a few minutes and try again.</source>
        <translation>Attendez quelques minutes et réessayez.</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>Requête refusée</translation>
    </message>
    <message>
        <source>The service refused the request without a reason.</source>
        <translation>Le service a refusé la requête sans indiquer de raison.</translation>
    </message>
    <message>
        <source>Correct what the service names. Its log has the details.</source>
        <translation>Corrigez ce que le service indique. Son journal contient les détails.</translation>
    </message>
    <message>
        <source>Service in trouble</source>
        <translation>Service en difficulté</translation>
    </message>
    <message>
        <source>The service answered with an error of its own.</source>
        <translation>Le service a répondu par une erreur interne.</translation>
    </message>
    <message>
        <source>“%1” answered with an error of its own.</source>
        <translation>«&#xa0;%1&#xa0;» a répondu par une erreur interne.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it stays so, the service’s log tells its administrator why.</source>
        <translation>Réessayez dans quelques minutes. Si cela persiste, le journal du service en indique la cause à son administrateur.</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Pas de trousseau</translation>
    </message>
    <message>
        <source>This session has no keychain in which a key could be kept.</source>
        <translation>Cette session n’a pas de trousseau où conserver une clé.</translation>
    </message>
    <message>
        <source>The key is kept for this run only. To keep it longer, start GNOME Keyring or KWallet and enter it again.</source>
        <translation>La clé n’est conservée que jusqu’à la fermeture. Pour la conserver plus longtemps, démarrez GNOME Keyring ou KWallet et saisissez-la à nouveau.</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Trousseau verrouillé</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it and try again. The key in it is unchanged.</source>
        <translation>Déverrouillez-le et réessayez. La clé qu’il contient est inchangée.</translation>
    </message>
    <message>
        <source>No key found</source>
        <translation>Clé introuvable</translation>
    </message>
    <message>
        <source>The keychain gave no key for this connection.</source>
        <translation>Le trousseau n’a fourni aucune clé pour cette connexion.</translation>
    </message>
    <message>
        <source>If the keychain is locked, unlock it; otherwise enter the key again.</source>
        <translation>Si le trousseau est verrouillé, déverrouillez-le&#x202f;; sinon, saisissez à nouveau la clé.</translation>
    </message>
    <message>
        <source>Keychain error</source>
        <translation>Erreur du trousseau</translation>
    </message>
    <message>
        <source>The keychain did not carry out what was asked of it.</source>
        <translation>Le trousseau n’a pas exécuté ce qui lui était demandé.</translation>
    </message>
    <message>
        <source>Unlock or restart it and try again. Until then the key is kept for this run only.</source>
        <translation>Déverrouillez-le ou redémarrez-le, puis réessayez. D’ici là, la clé n’est conservée que jusqu’à la fermeture.</translation>
    </message>
    <message>
        <source>Port in use</source>
        <translation>Port occupé</translation>
    </message>
    <message>
        <source>Another program uses the port.</source>
        <translation>Un autre programme utilise le port.</translation>
    </message>
    <message>
        <source>Another program uses the port of “%1”.</source>
        <translation>Un autre programme utilise le port de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>Choisissez un autre port, ou fermez l’autre programme.</translation>
    </message>
    <message>
        <source>Service not started</source>
        <translation>Service non démarré</translation>
    </message>
    <message>
        <source>The embedded service could not be started.</source>
        <translation>Le service intégré n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, the log tells why; what was stored is unchanged.</source>
        <translation>Réessayez. Si cela persiste, le journal en indique la cause&#x202f;; les données stockées sont inchangées.</translation>
    </message>
    <message>
        <source>Service stopped</source>
        <translation>Service arrêté</translation>
    </message>
    <message>
        <source>The embedded service has stopped.</source>
        <translation>Le service intégré s’est arrêté.</translation>
    </message>
    <message>
        <source>Start it again. Everything that it had confirmed is stored.</source>
        <translation>Redémarrez-le. Tout ce qu’il avait confirmé est enregistré.</translation>
    </message>
    <message>
        <source>Sync not complete</source>
        <translation>Synchronisation incomplète</translation>
    </message>
    <message>
        <source>Sync again. What was fetched is kept.</source>
        <translation>Synchronisez à nouveau. Ce qui a été récupéré est conservé.</translation>
    </message>
    <message>
        <source>Unusually many removals</source>
        <translation>Suppressions anormalement nombreuses</translation>
    </message>
    <message>
        <source>The service no longer lists so many users or groups that the sync removed none of them.</source>
        <translation>Tant d’utilisateurs ou de groupes ont disparu de la liste du service que la synchronisation n’en a supprimé aucun.</translation>
    </message>
    <message>
        <source>Check that the URL and the key are the right ones and that the service has its data, then sync again.</source>
        <translation>Vérifiez que l’URL et la clé sont les bonnes et que le service dispose de ses données, puis synchronisez à nouveau.</translation>
    </message>
    <message>
        <source>It is in line %L1.</source>
        <translation>L’erreur se trouve à la ligne %L1.</translation>
    </message>
    <message>
        <source>The answer was HTTP %1.</source>
        <translation>La réponse était HTTP %1.</translation>
    </message>
    <message>
        <source>The service refused the request: “%1”.</source>
        <translation>Le service a refusé la requête&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Joins two whole sentences. No space between them in Japanese.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>Réponse trop volumineuse</translation>
    </message>
    <message>
        <source>The answer is larger than Rollcall takes.</source>
        <translation>La réponse dépasse la taille que Rollcall accepte.</translation>
    </message>
    <message>
        <source>The answer of “%1” is larger than Rollcall takes.</source>
        <translation>La réponse de «&#xa0;%1&#xa0;» dépasse la taille que Rollcall accepte.</translation>
    </message>
    <message>
        <source>Nothing of it was used. Check that the URL is that of a SCIM service, and its limit of results per page.</source>
        <translation>Rien n’en a été utilisé. Vérifiez que l’URL est celle d’un service SCIM, ainsi que sa limite de résultats par page.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>Réessayez dans %1.</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>Enregistrement endommagé</translation>
    </message>
    <message>
        <source>The local copy of this record is damaged, so it is not shown.</source>
        <translation>La copie locale de cet enregistrement est endommagée&#xa0;: elle n’est pas affichée.</translation>
    </message>
    <message>
        <source>The local copy of the record “%1” is damaged, so it is not shown.</source>
        <translation>La copie locale de l’enregistrement «&#xa0;%1&#xa0;» est endommagée&#xa0;: elle n’est pas affichée.</translation>
    </message>
    <message>
        <source>The next sync fetches it again. If more records are damaged, check the disk.</source>
        <translation>La prochaine synchronisation la récupère. Si d’autres enregistrements sont endommagés, vérifiez le disque.</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>Certificat expiré</translation>
    </message>
    <message>
        <source>The service’s certificate has expired.</source>
        <translation>Le certificat du service a expiré.</translation>
    </message>
    <message>
        <source>The certificate of “%1” has expired.</source>
        <translation>Le certificat de «&#xa0;%1&#xa0;» a expiré.</translation>
    </message>
    <message>
        <source>The service’s administrator has to renew it. Check also that this computer’s clock is right.</source>
        <translation>L’administrateur du service doit le renouveler. Vérifiez aussi que l’horloge de cet ordinateur est à l’heure.</translation>
    </message>
    <message>
        <source>Certificate not valid yet</source>
        <translation>Certificat pas encore valide</translation>
    </message>
    <message>
        <source>The service’s certificate is not valid yet.</source>
        <translation>Le certificat du service n’est pas encore valide.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not valid yet.</source>
        <translation>Le certificat de «&#xa0;%1&#xa0;» n’est pas encore valide.</translation>
    </message>
    <message>
        <source>Check that this computer’s clock is right, date and year included.</source>
        <translation>Vérifiez que l’horloge de cet ordinateur est à l’heure, date et année comprises.</translation>
    </message>
    <message>
        <source>Certificate of another host</source>
        <translation>Certificat d’un autre hôte</translation>
    </message>
    <message>
        <source>The certificate that came names another host.</source>
        <translation>Le certificat reçu nomme un autre hôte.</translation>
    </message>
    <message>
        <source>The certificate that came does not name “%1”.</source>
        <translation>Le certificat reçu ne nomme pas «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Enter the host as the certificate names it (see the details), or ask for a certificate for this host.</source>
        <translation>Saisissez l’hôte tel que le certificat le nomme (voir les détails), ou demandez un certificat pour cet hôte.</translation>
    </message>
    <message>
        <source>Self-signed certificate</source>
        <translation>Certificat autosigné</translation>
    </message>
    <message>
        <source>The service signed its certificate itself, which proves nothing.</source>
        <translation>Le service a signé lui-même son certificat, ce qui ne prouve rien.</translation>
    </message>
    <message>
        <source>“%1” signed its certificate itself, which proves nothing.</source>
        <translation>«&#xa0;%1&#xa0;» a signé lui-même son certificat, ce qui ne prouve rien.</translation>
    </message>
    <message>
        <source>If it is the right one, get its certificate from its administrator as a PEM file and choose that as the certificate authority.</source>
        <translation>Si c’est le bon service, demandez son certificat à son administrateur sous forme de fichier PEM et choisissez-le comme autorité de certification.</translation>
    </message>
    <message>
        <source>Unknown certificate authority</source>
        <translation>Autorité de certification inconnue</translation>
    </message>
    <message>
        <source>The service’s certificate comes from an authority that this computer does not trust.</source>
        <translation>Le certificat du service vient d’une autorité à laquelle cet ordinateur ne fait pas confiance.</translation>
    </message>
    <message>
        <source>The certificate of “%1” comes from an authority that this computer does not trust.</source>
        <translation>Le certificat de «&#xa0;%1&#xa0;» vient d’une autorité à laquelle cet ordinateur ne fait pas confiance.</translation>
    </message>
    <message>
        <source>If your organisation has an authority of its own, choose its certificate (PEM) as the certificate authority.</source>
        <translation>Si votre organisation a sa propre autorité, choisissez son certificat (PEM) comme autorité de certification.</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>Certificat révoqué</translation>
    </message>
    <message>
        <source>The service’s certificate has been revoked.</source>
        <translation>Le certificat du service a été révoqué.</translation>
    </message>
    <message>
        <source>The certificate of “%1” has been revoked.</source>
        <translation>Le certificat de «&#xa0;%1&#xa0;» a été révoqué.</translation>
    </message>
    <message>
        <source>Do not connect. The service’s administrator has to look into it.</source>
        <translation>N’établissez pas la connexion. L’administrateur du service doit s’en occuper.</translation>
    </message>
    <message>
        <source>No TLS at this port</source>
        <translation>Pas de TLS sur ce port</translation>
    </message>
    <message>
        <source>What answers at this port does not speak TLS.</source>
        <translation>Ce qui répond sur ce port ne parle pas TLS.</translation>
    </message>
    <message>
        <source>What answers at this port of “%1” does not speak TLS.</source>
        <translation>Ce qui répond sur ce port de «&#xa0;%1&#xa0;» ne parle pas TLS.</translation>
    </message>
    <message>
        <source>Check the port in the URL: this one may be for plain HTTP, which the key must not cross.</source>
        <translation>Vérifiez le port dans l’URL&#xa0;: celui-ci sert peut-être au HTTP en clair, que la clé ne doit pas emprunter.</translation>
    </message>
    <message>
        <source>No answer in TLS</source>
        <translation>Pas de réponse en TLS</translation>
    </message>
    <message>
        <source>The service takes the connection, but does not answer in TLS.</source>
        <translation>Le service accepte la connexion, mais ne répond pas en TLS.</translation>
    </message>
    <message>
        <source>“%1” takes the connection, but does not answer in TLS.</source>
        <translation>«&#xa0;%1&#xa0;» accepte la connexion, mais ne répond pas en TLS.</translation>
    </message>
    <message>
        <source>Check the port in the URL. A firewall that lets connections through and stops what they say looks the same.</source>
        <translation>Vérifiez le port dans l’URL. Un pare-feu qui laisse passer les connexions mais arrête leur contenu donne le même résultat.</translation>
    </message>
    <message>
        <source>No common encryption</source>
        <translation>Pas de chiffrement commun</translation>
    </message>
    <message>
        <source>This computer and the service did not agree on an encryption (TLS).</source>
        <translation>Cet ordinateur et le service ne se sont pas accordés sur un chiffrement (TLS).</translation>
    </message>
    <message>
        <source>This computer and “%1” did not agree on an encryption (TLS).</source>
        <translation>Cet ordinateur et «&#xa0;%1&#xa0;» ne se sont pas accordés sur un chiffrement (TLS).</translation>
    </message>
    <message>
        <source>The service has to offer TLS 1.2 or newer. One that demands a certificate of its clients can’t be used.</source>
        <translation>Le service doit proposer TLS 1.2 ou une version plus récente. Un service qui exige un certificat de ses clients ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Proxy does not answer</source>
        <translation>Le proxy ne répond pas</translation>
    </message>
    <message>
        <source>The system’s proxy does not answer.</source>
        <translation>Le proxy du système ne répond pas.</translation>
    </message>
    <message>
        <source>The proxy on the way does not answer: “%1”.</source>
        <translation>Le proxy sur le chemin ne répond pas&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Check the proxy in the system’s network settings, or connect without it if the service is within reach.</source>
        <translation>Vérifiez le proxy dans les paramètres réseau du système, ou connectez-vous sans lui si le service est accessible directement.</translation>
    </message>
    <message>
        <source>Proxy not found</source>
        <translation>Proxy introuvable</translation>
    </message>
    <message>
        <source>The network does not know the system’s proxy.</source>
        <translation>Le réseau ne connaît pas le proxy du système.</translation>
    </message>
    <message>
        <source>The network does not know the proxy on the way: “%1”.</source>
        <translation>Le réseau ne connaît pas le proxy sur le chemin&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Check the proxy’s name in the system’s network settings.</source>
        <translation>Vérifiez le nom du proxy dans les paramètres réseau du système.</translation>
    </message>
    <message>
        <source>Proxy demands a sign-in</source>
        <translation>Le proxy exige une authentification</translation>
    </message>
    <message>
        <source>The system’s proxy demands a user name and a password.</source>
        <translation>Le proxy du système exige un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>The proxy on the way demands a user name and a password: “%1”.</source>
        <translation>Le proxy sur le chemin exige un nom d’utilisateur et un mot de passe&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Rollcall does not sign in to proxies. Ask for an exception for the service’s host.</source>
        <translation>Rollcall ne s’authentifie pas auprès des proxys. Demandez une exception pour l’hôte du service.</translation>
    </message>
    <message>
        <source>Proxy does not let through</source>
        <translation>Le proxy bloque la connexion</translation>
    </message>
    <message>
        <source>The system’s proxy does not let the connection through.</source>
        <translation>Le proxy du système ne laisse pas passer la connexion.</translation>
    </message>
    <message>
        <source>The proxy on the way does not let the connection through: “%1”.</source>
        <translation>Le proxy sur le chemin ne laisse pas passer la connexion&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It may not reach the host, or not be allowed to. Check the host name, or ask who runs the proxy.</source>
        <translation>Il n’atteint peut-être pas l’hôte, ou n’y est pas autorisé. Vérifiez le nom d’hôte, ou demandez à qui gère le proxy.</translation>
    </message>
    <message>
        <source>Nothing at this path</source>
        <translation>Rien à ce chemin</translation>
    </message>
    <message>
        <source>A web server answers, but has nothing at this path.</source>
        <translation>Un serveur web répond, mais n’a rien à ce chemin.</translation>
    </message>
    <message>
        <source>“%1” answers, but has nothing at this path.</source>
        <translation>«&#xa0;%1&#xa0;» répond, mais n’a rien à ce chemin.</translation>
    </message>
    <message>
        <source>A web page, not a service</source>
        <translation>Une page web, pas un service</translation>
    </message>
    <message>
        <source>A web page came where a SCIM service should answer.</source>
        <translation>Une page web est arrivée là où un service SCIM devrait répondre.</translation>
    </message>
    <message>
        <source>A web page came from “%1” where a SCIM service should answer.</source>
        <translation>Une page web est arrivée de «&#xa0;%1&#xa0;» là où un service SCIM devrait répondre.</translation>
    </message>
    <message>
        <source>It is often a page to sign in on: check the path in the URL, and whether the network asks for a sign-in first.</source>
        <translation>C’est souvent une page de connexion&#xa0;: vérifiez le chemin dans l’URL, et si le réseau demande d’abord une authentification.</translation>
    </message>
    <message>
        <source>To be removed: %1.</source>
        <extracomment>%1 is a number of users or user groups.</extracomment>
        <translation>À supprimer&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The list could not be read as a whole at one time, so changes may be missing. Nothing is removed without certainty.</source>
        <translation>La liste n’a pas pu être lue en entier d’une seule traite&#xa0;: des modifications peuvent manquer. Rien n’est retiré sans certitude.</translation>
    </message>
</context>
<context>
    <name>PageCatalog</name>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Takes effect at once. Names of attributes, URNs and variables are never translated.</source>
        <translation>Prend effet immédiatement. Les noms d’attributs, les URN et les variables ne sont jamais traduits.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>“As the system” is how the system looked when Rollcall started.</source>
        <translation>«&#xa0;Comme le système&#xa0;» est l’aspect du système au démarrage de Rollcall.</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>&amp;Synchronisation</translation>
    </message>
    <message>
        <source>How often Rollcall looks for changes by itself. A sync only reads.</source>
        <translation>La fréquence à laquelle Rollcall cherche de lui-même les modifications. Une synchronisation ne fait que lire.</translation>
    </message>
    <message>
        <source>Data on this computer</source>
        <translation>Données sur cet ordinateur</translation>
    </message>
    <message>
        <source>A copy of each service’s users and user groups, readable by you alone. Keys are not among them: they are in the keychain.</source>
        <translation>Une copie des utilisateurs et des groupes d’utilisateurs de chaque service, lisible par vous seul. Les clés n’en font pas partie&#xa0;: elles sont dans le trousseau.</translation>
    </message>
    <message>
        <source>Unusually many &amp;removals</source>
        <translation>Suppressions e&amp;xceptionnellement nombreuses</translation>
    </message>
    <message>
        <source>more than </source>
        <comment>before a number of people</comment>
        <translation>plus de </translation>
    </message>
    <message>
        <source>and more than </source>
        <comment>before a percentage</comment>
        <translation>et plus de </translation>
    </message>
    <message>
        <source>%</source>
        <comment>behind a percentage</comment>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>A sync that would remove so many users, or so many user groups, from the local copy stops, keeps everything and asks.</source>
        <translation>Une synchronisation qui supprimerait autant d’utilisateurs, ou autant de groupes d’utilisateurs, de la copie locale s’arrête, conserve tout et demande.</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>The service has no such function: it is older than Rollcall, or it offers SCIM only.</source>
        <translation>Le service n’a pas cette fonction&#xa0;: il est plus ancien que Rollcall, ou il n’offre que SCIM.</translation>
    </message>
    <message>
        <source>Update the service, or use its own administration.</source>
        <translation>Mettez le service à jour, ou utilisez sa propre administration.</translation>
    </message>
    <message>
        <source>A provisioning token opens SCIM only, not the administration.</source>
        <translation>Un jeton de provisionnement n’ouvre que SCIM, pas l’administration.</translation>
    </message>
    <message>
        <source>Use a key instead of the token.</source>
        <translation>Utilisez une clé à la place du jeton.</translation>
    </message>
    <message>
        <source>There are two tokens already, and there can’t be more at a time.</source>
        <translation>Il existe déjà deux jetons, et il ne peut pas y en avoir davantage à la fois.</translation>
    </message>
    <message>
        <source>Remove one of them first.</source>
        <translation>Supprimez d’abord l’un d’eux.</translation>
    </message>
    <message>
        <source>Another token has this name already.</source>
        <translation>Un autre jeton porte déjà ce nom.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The Managed Apple ID is mapped to this attribute, so it can’t be removed.</source>
        <translation>L’identifiant Apple géré est associé à cet attribut, qui ne peut donc pas être supprimé.</translation>
    </message>
    <message>
        <source>Change the mapping in the settings first.</source>
        <translation>Modifiez d’abord la correspondance dans les paramètres.</translation>
    </message>
    <message>
        <source>This source can’t be changed: there is nothing to switch, or its users are being taken over by SCIM provisioning.</source>
        <translation>Cette source ne peut pas être modifiée&#xa0;: il n’y a rien à activer, ou ses utilisateurs sont en cours de reprise par le provisionnement SCIM.</translation>
    </message>
    <message>
        <source>Manage its users in Entra ID.</source>
        <translation>Gérez ses utilisateurs dans Entra ID.</translation>
    </message>
    <message>
        <source>Another user, perhaps a disabled one, has this user name already.</source>
        <translation>Un autre utilisateur, peut-être désactivé, porte déjà ce nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Choose another user name, or delete the disabled user for good first.</source>
        <translation>Choisissez un autre nom d’utilisateur, ou supprimez d’abord définitivement l’utilisateur désactivé.</translation>
    </message>
    <message>
        <source>The user has registered already.</source>
        <translation>L’utilisateur s’est déjà inscrit.</translation>
    </message>
    <message>
        <source>No invitation is needed.</source>
        <translation>Aucune invitation n’est nécessaire.</translation>
    </message>
    <message>
        <source>The user is disabled and can’t be invited.</source>
        <translation>L’utilisateur est désactivé et ne peut pas être invité.</translation>
    </message>
    <message>
        <source>Enable the user where they come from first.</source>
        <translation>Activez d’abord l’utilisateur dans sa source.</translation>
    </message>
    <message>
        <source>No custom attribute is named for the Managed Apple ID.</source>
        <translation>Aucun attribut personnalisé n’est indiqué pour l’identifiant Apple géré.</translation>
    </message>
    <message>
        <source>Choose the custom attribute that holds it.</source>
        <translation>Choisissez l’attribut personnalisé qui le contient.</translation>
    </message>
    <message>
        <source>There is no custom attribute of this name.</source>
        <translation>Il n’existe pas d’attribut personnalisé de ce nom.</translation>
    </message>
    <message>
        <source>Add it first, or choose another one.</source>
        <translation>Ajoutez-le d’abord, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The name is empty, too long, or has characters that a name can’t have.</source>
        <translation>Le nom est vide, trop long ou contient des caractères qu’un nom ne peut pas contenir.</translation>
    </message>
    <message>
        <source>The name belongs to a system variable or to a standard attribute.</source>
        <translation>Ce nom est celui d’une variable système ou d’un attribut standard.</translation>
    </message>
    <message>
        <source>There is an attribute of this name already; capital letters make no difference.</source>
        <translation>Un attribut de ce nom existe déjà&#x202f;; les majuscules ne font pas de différence.</translation>
    </message>
    <message>
        <source>An attribute of this name was removed, and its values are still being removed.</source>
        <translation>Un attribut de ce nom a été supprimé, et ses valeurs sont encore en cours de suppression.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Displays help on commandline options.</source>
        <translation>Afficher l’aide sur les options de la ligne de commande.</translation>
    </message>
    <message>
        <source>Displays help including Qt specific options.</source>
        <translation>Afficher l’aide, y compris les options propres à Qt.</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>No e-mail address</source>
        <translation>Pas d’adresse e-mail</translation>
    </message>
    <message>
        <source>A user without an e-mail address cannot be provisioned, migrated or added to a group. A blank e-mail address in an update is ignored.</source>
        <translation>Un utilisateur sans adresse e-mail ne peut être ni provisionné, ni migré, ni ajouté à un groupe. Une adresse e-mail vide dans une mise à jour est ignorée.</translation>
    </message>
    <message>
        <source>Entra administrator: give the user an e-mail address. It arrives with the next cycle, after about 40 minutes, at most an hour.</source>
        <translation>Administrateur Entra&#xa0;: attribuez une adresse e-mail à l’utilisateur. Elle arrivera au prochain cycle, après 40 minutes environ, une heure au plus.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Pas de nom</translation>
    </message>
    <message>
        <source>First name, last name and formatted name are all blank, so the user cannot be created, migrated or updated. A single blank name is ignored.</source>
        <translation>Le prénom, le nom et le nom complet sont tous vides&#xa0;: l’utilisateur ne peut être ni créé, ni migré, ni mis à jour. Un seul nom vide est ignoré.</translation>
    </message>
    <message>
        <source>Entra administrator: give the user a first or last name. It arrives with the next cycle, after about 40 minutes, at most an hour.</source>
        <translation>Administrateur Entra&#xa0;: attribuez un prénom ou un nom à l’utilisateur. Il arrivera au prochain cycle, après 40 minutes environ, une heure au plus.</translation>
    </message>
    <message>
        <source>Inactive at the source</source>
        <translation>Inactif à la source</translation>
    </message>
    <message>
        <source>The user is inactive in Entra ID and cannot be provisioned or migrated. A user who was provisioned before is disabled, keeps the memberships, and is active again as soon as the account is.</source>
        <translation>L’utilisateur est inactif dans Entra ID et ne peut être ni provisionné ni migré. Un utilisateur déjà provisionné est désactivé, conserve ses appartenances aux groupes et redevient actif dès que son compte l’est.</translation>
    </message>
    <message>
        <source>Entra administrator: enable the account if the user should be active. Otherwise nobody has to act.</source>
        <translation>Administrateur Entra&#xa0;: activez le compte si l’utilisateur doit être actif. Sinon, aucune action n’est nécessaire.</translation>
    </message>
    <message>
        <source>Empty value ignored</source>
        <translation>Valeur vide ignorée</translation>
    </message>
    <message>
        <source>An attribute was updated with an empty value. The MDM kept the value from before, and the request succeeded.</source>
        <translation>Un attribut a été mis à jour avec une valeur vide. Le MDM a conservé la valeur précédente et la requête a réussi.</translation>
    </message>
    <message>
        <source>Nobody has to act. To change the value, the Entra administrator enters another one that is not empty.</source>
        <translation>Aucune action n’est nécessaire. Pour changer la valeur, l’administrateur Entra en saisit une autre, non vide.</translation>
    </message>
    <message>
        <source>Mapping removed</source>
        <translation>Mappage supprimé</translation>
    </message>
    <message>
        <source>The attribute is no longer mapped in Entra ID and keeps its last value.</source>
        <translation>L’attribut n’est plus mappé dans Entra ID et conserve sa dernière valeur.</translation>
    </message>
    <message>
        <source>Entra administrator: add the mapping again if the value should follow Entra ID. Otherwise nobody has to act.</source>
        <translation>Administrateur Entra&#xa0;: ajoutez à nouveau le mappage si la valeur doit suivre Entra ID. Sinon, aucune action n’est nécessaire.</translation>
    </message>
    <message>
        <source>Disabled instead of deleted</source>
        <translation>Désactivé au lieu d’être supprimé</translation>
    </message>
    <message>
        <source>The user was deleted through provisioning. The MDM disables such a user and keeps the record; Entra ID no longer sees it.</source>
        <translation>L’utilisateur a été supprimé par le provisionnement. Le MDM désactive cet utilisateur et conserve sa fiche&#x202f;; Entra ID ne la voit plus.</translation>
    </message>
    <message>
        <source>Nobody has to act. An MDM administrator can delete the user for good.</source>
        <translation>Aucune action n’est nécessaire. Un administrateur MDM peut supprimer définitivement l’utilisateur.</translation>
    </message>
    <message>
        <source>User has returned</source>
        <translation>Utilisateur de retour</translation>
    </message>
    <message>
        <source>The user had been disabled by a deletion and was created again. The same record is in use again, with its history.</source>
        <translation>L’utilisateur avait été désactivé par une suppression et a été créé à nouveau. La même fiche est réutilisée, avec son historique.</translation>
    </message>
    <message>
        <source>Nobody has to act.</source>
        <translation>Aucune action n’est nécessaire.</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Suppression définitive</translation>
    </message>
    <message>
        <source>Only an administrator of the MDM removes a user or group for good; provisioning never does.</source>
        <translation>Seul un administrateur du MDM supprime définitivement un utilisateur ou un groupe&#x202f;; le provisionnement ne le fait jamais.</translation>
    </message>
    <message>
        <source>MDM administrator: delete it for good. Entra administrator: remove it in Entra ID too, or it returns with the next cycle.</source>
        <translation>Administrateur MDM&#xa0;: effectuez la suppression définitive. Administrateur Entra&#xa0;: supprimez aussi l’élément dans Entra ID, sinon il reviendra au prochain cycle.</translation>
    </message>
    <message>
        <source>Taken over from another source</source>
        <translation>Repris d’une autre source</translation>
    </message>
    <message>
        <source>A record with the same name existed from another source, and provisioning took it over: it has the same ID, and its source is now SCIM Entra ID.</source>
        <translation>Une fiche du même nom existait dans une autre source et le provisionnement l’a reprise&#xa0;: son ID est le même et sa source est désormais SCIM Entra ID.</translation>
    </message>
    <message>
        <source>Nobody has to act. LDAP attributes keep their last value from now on.</source>
        <translation>Aucune action n’est nécessaire. Les attributs LDAP conservent désormais leur dernière valeur.</translation>
    </message>
    <message>
        <source>Group deleted</source>
        <translation>Groupe supprimé</translation>
    </message>
    <message>
        <source>The group was deleted in Entra ID and is deleted here. Members who are in no other provisioned group are disabled and moved to All Users.</source>
        <translation>Le groupe a été supprimé dans Entra ID et l’est aussi ici. Les membres qui ne font partie d’aucun autre groupe provisionné sont désactivés et déplacés vers Tous les utilisateurs.</translation>
    </message>
    <message>
        <source>Entra administrator: put these users into another provisioned group if they should be active. Otherwise nobody has to act.</source>
        <translation>Administrateur Entra&#xa0;: placez ces utilisateurs dans un autre groupe provisionné s’ils doivent être actifs. Sinon, aucune action n’est nécessaire.</translation>
    </message>
    <message>
        <source>Member deleted in Entra ID</source>
        <translation>Membre supprimé dans Entra ID</translation>
    </message>
    <message>
        <source>The user was deleted in Entra ID. The user is disabled here and stays associated with the group.</source>
        <translation>L’utilisateur a été supprimé dans Entra ID. Il est désactivé ici et reste associé au groupe.</translation>
    </message>
    <message>
        <source>Group name taken</source>
        <translation>Nom de groupe déjà utilisé</translation>
    </message>
    <message>
        <source>A group with this name exists already, from this or another source, so the new one is refused.</source>
        <translation>Un groupe de ce nom existe déjà, dans cette source ou une autre&#xa0;: le nouveau est donc refusé.</translation>
    </message>
    <message>
        <source>Entra administrator: rename one of the groups. If the one that exists is no longer needed, an MDM administrator deletes it.</source>
        <translation>Administrateur Entra&#xa0;: renommez l’un des groupes. Si le groupe existant n’est plus nécessaire, un administrateur MDM le supprime.</translation>
    </message>
    <message>
        <source>Nested group</source>
        <translation>Groupe imbriqué</translation>
    </message>
    <message>
        <source>A group cannot be a member of a group: nested groups are not supported, and this membership is refused.</source>
        <translation>Un groupe ne peut pas être membre d’un groupe&#xa0;: les groupes imbriqués ne sont pas pris en charge et cette appartenance est refusée.</translation>
    </message>
    <message>
        <source>Entra administrator: add the people of the nested group to the group directly.</source>
        <translation>Administrateur Entra&#xa0;: ajoutez directement au groupe les personnes du groupe imbriqué.</translation>
    </message>
    <message>
        <source>Unknown custom attribute</source>
        <translation>Attribut personnalisé inconnu</translation>
    </message>
    <message>
        <source>Entra ID sent a custom attribute that the MDM does not have. Its value was not stored; everything else was.</source>
        <translation>Entra ID a envoyé un attribut personnalisé que le MDM ne possède pas. Sa valeur n’a pas été enregistrée&#x202f;; tout le reste l’a été.</translation>
    </message>
    <message>
        <source>MDM administrator: add the custom attribute with exactly this name. If it is not needed, the Entra administrator removes the mapping.</source>
        <translation>Administrateur MDM&#xa0;: ajoutez l’attribut personnalisé avec exactement ce nom. S’il n’est pas nécessaire, l’administrateur Entra supprime le mappage.</translation>
    </message>
    <message>
        <source>No longer in LDAP</source>
        <translation>Absent de LDAP</translation>
    </message>
    <message>
        <source>The last full LDAP import did not contain the user, who stays active with the sync state No Sync.</source>
        <translation>La dernière importation LDAP complète ne contenait pas l’utilisateur, qui reste actif avec l’état de synchronisation «&#xa0;Aucune synchro&#xa0;».</translation>
    </message>
    <message>
        <source>MDM administrator: delete the user for good if the person has left. Otherwise nobody has to act.</source>
        <translation>Administrateur MDM&#xa0;: supprimez définitivement l’utilisateur si la personne est partie. Sinon, aucune action n’est nécessaire.</translation>
    </message>
    <message>
        <source>Token inactive</source>
        <translation>Jeton inactif</translation>
    </message>
    <message>
        <source>The token is set to Inactive, so the request was refused.</source>
        <translation>Le jeton est défini sur Inactif&#xa0;: la requête a donc été refusée.</translation>
    </message>
    <message>
        <source>MDM administrator: set the token to Active, or generate another one for the Entra administrator.</source>
        <translation>Administrateur MDM&#xa0;: définissez le jeton sur Actif, ou générez-en un autre pour l’administrateur Entra.</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>Jeton expiré</translation>
    </message>
    <message>
        <source>The token has expired, so the request was refused.</source>
        <translation>Le jeton a expiré&#xa0;: la requête a donc été refusée.</translation>
    </message>
    <message>
        <source>MDM administrator: renew the token. Entra administrator: enter the new one as Secret Token.</source>
        <translation>Administrateur MDM&#xa0;: renouvelez le jeton. Administrateur Entra&#xa0;: saisissez le nouveau comme Jeton secret.</translation>
    </message>
    <message>
        <source>Token unknown</source>
        <translation>Jeton inconnu</translation>
    </message>
    <message>
        <source>The MDM does not know the token, so the request was refused: it was removed, or not copied whole.</source>
        <translation>Le MDM ne connaît pas le jeton&#xa0;: la requête a donc été refusée. Le jeton a été supprimé ou n’a pas été copié en entier.</translation>
    </message>
    <message>
        <source>Entra administrator: enter the whole token as Secret Token. If it was removed, an MDM administrator generates a new one first.</source>
        <translation>Administrateur Entra&#xa0;: saisissez le jeton entier comme Jeton secret. S’il a été supprimé, un administrateur MDM en génère d’abord un nouveau.</translation>
    </message>
    <message>
        <source>No Managed Apple ID</source>
        <translation>Pas d’identifiant Apple géré</translation>
    </message>
    <message>
        <source>The Managed Apple ID computed for the user is taken or is no e-mail address. The user was provisioned without one.</source>
        <translation>L’identifiant Apple géré calculé pour l’utilisateur est déjà utilisé ou n’est pas une adresse e-mail. L’utilisateur a été provisionné sans identifiant Apple géré.</translation>
    </message>
    <message>
        <source>MDM administrator: check the Managed Apple ID setting. Entra administrator: correct the value from which it is computed.</source>
        <translation>Administrateur MDM&#xa0;: vérifiez le paramètre Identifiant Apple géré. Administrateur Entra&#xa0;: corrigez la valeur à partir de laquelle il est calculé.</translation>
    </message>
    <message>
        <source>One way only</source>
        <translation>Sens unique</translation>
    </message>
    <message>
        <source>Provisioning runs from Entra ID to the MDM only; nothing that changes in the MDM is sent back.</source>
        <translation>Le provisionnement va uniquement d’Entra ID vers le MDM&#x202f;; rien de ce qui change dans le MDM n’est renvoyé.</translation>
    </message>
    <message>
        <source>Entra administrator: whatever was deleted in the MDM must be removed in Entra ID too.</source>
        <translation>Administrateur Entra&#xa0;: ce qui a été supprimé dans le MDM doit aussi l’être dans Entra ID.</translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>Pas de notifications</translation>
    </message>
    <message>
        <source>There are no SCIM event notifications. Programs ask at intervals, so a change shows after the next check.</source>
        <translation>Il n’y a pas de notifications d’événements SCIM. Les programmes interrogent le service à intervalles réguliers&#xa0;: un changement apparaît donc après la prochaine vérification.</translation>
    </message>
    <message>
        <source>Nobody has to act: wait for the next check.</source>
        <translation>Aucune action n’est nécessaire&#xa0;: attendez la prochaine vérification.</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Mapping to Custom Attribute: %1</source>
        <translation>Correspondance avec Attribut personnalisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>User email address, with “appleid” subdomain</source>
        <translation>Adresse e-mail de l’utilisateur, avec le sous-domaine «&#xa0;appleid&#xa0;»</translation>
    </message>
    <message>
        <source>User email address</source>
        <translation>Adresse e-mail de l’utilisateur</translation>
    </message>
    <message>
        <source>Automatically invite users imported from Entra ID</source>
        <translation>Inviter automatiquement les utilisateurs importés depuis Entra ID</translation>
    </message>
    <message>
        <source>Managed Apple ID</source>
        <translation>Identifiant Apple géré</translation>
    </message>
    <message>
        <source>Keep the old value when an update is blank</source>
        <translation>Conserver l’ancienne valeur quand une mise à jour est vide</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>Enable the LDAP server</source>
        <translation>Activer le serveur LDAP</translation>
    </message>
    <message>
        <source>Imports from LDAP are taken again. Users that SCIM provisioning took over keep that source. For a migration from LDAP it must stay disabled.</source>
        <translation>Les importations depuis LDAP seront de nouveau acceptées. Les utilisateurs repris par le provisionnement SCIM conservent cette source. Pour une migration depuis LDAP, il doit rester désactivé.</translation>
    </message>
    <message>
        <source>Enable LDAP Server</source>
        <translation>Activer le serveur LDAP</translation>
    </message>
    <message>
        <source>Disable the LDAP server</source>
        <translation>Désactiver le serveur LDAP</translation>
    </message>
    <message>
        <source>Imports from LDAP are refused from now on. Its users stay as they are, active ones too, with the values they have; nobody is deleted. It can be enabled again. A migration from LDAP to SCIM needs this first.</source>
        <translation>Les importations depuis LDAP seront désormais refusées. Ses utilisateurs restent tels quels, y compris les actifs, avec leurs valeurs actuelles&#x202f;; personne n’est supprimé. Il peut être réactivé. Une migration de LDAP vers SCIM exige d’abord cette désactivation.</translation>
    </message>
    <message>
        <source>Disable LDAP Server</source>
        <translation>Désactiver le serveur LDAP</translation>
    </message>
    <message>
        <source>Enable the Entra ID User Source</source>
        <translation>Activer la source d’utilisateurs Entra ID</translation>
    </message>
    <message>
        <source>Imports from it are taken again. Once SCIM provisioning has taken over its first user, it is read-only and can’t be switched any more.</source>
        <translation>Ses importations seront de nouveau acceptées. Dès que le provisionnement SCIM aura repris son premier utilisateur, elle sera en lecture seule et ne pourra plus être activée ni désactivée.</translation>
    </message>
    <message>
        <source>Enable Entra ID User Source</source>
        <translation>Activer la source d’utilisateurs Entra ID</translation>
    </message>
    <message>
        <source>Disable the Entra ID User Source</source>
        <translation>Désactiver la source d’utilisateurs Entra ID</translation>
    </message>
    <message>
        <source>Imports from it are refused from now on. Its users stay as they are until SCIM provisioning takes them over. It can be enabled again only until the first of them was taken over.</source>
        <translation>Ses importations seront désormais refusées. Ses utilisateurs restent tels quels jusqu’à leur reprise par le provisionnement SCIM. Elle ne peut être réactivée que tant qu’aucun d’eux n’a été repris.</translation>
    </message>
    <message>
        <source>Disable Entra ID User Source</source>
        <translation>Désactiver la source d’utilisateurs Entra ID</translation>
    </message>
    <message>
        <source>Provisioned by Entra ID over SCIM, or taken over by it.</source>
        <translation>Provisionnés par Entra ID via SCIM, ou repris par lui.</translation>
    </message>
    <message>
        <source>Made in the MDM itself. Entra ID takes over who has the same user name.</source>
        <translation>Créés dans le MDM lui-même. Entra ID reprend ceux qui ont le même nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Imported from an LDAP directory. Disable the server before a migration to SCIM.</source>
        <translation>Importés depuis un annuaire LDAP. Désactiver le serveur avant une migration vers SCIM.</translation>
    </message>
    <message>
        <source>Imported from Entra ID without SCIM: the way before User Provisioning.</source>
        <translation>Importés depuis Entra ID sans SCIM&#xa0;: la méthode antérieure au provisionnement des utilisateurs.</translation>
    </message>
    <message>
        <source>Once SAML is on, these users sign in through it, too, unless the MDM has them on its exception list: only Local users can be on it.</source>
        <translation>Une fois SAML activé, ces utilisateurs se connectent eux aussi par ce biais, sauf s’ils figurent dans la liste d’exceptions du MDM&#xa0;: seuls les utilisateurs Local peuvent y figurer.</translation>
    </message>
    <message>
        <source>Once SAML is on, these users sign in through it. They can’t be on the exception list, but device registration can bypass SAML for them.</source>
        <translation>Une fois SAML activé, ces utilisateurs se connectent par ce biais. Ils ne peuvent pas figurer dans la liste d’exceptions, mais l’inscription des périphériques peut contourner SAML pour eux.</translation>
    </message>
    <message>
        <source>Enable this LDAP Server</source>
        <translation>Activer ce serveur LDAP</translation>
    </message>
    <message>
        <source>Enable this User Source</source>
        <translation>Activer cette source d’utilisateurs</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Enable this source</source>
        <translation>Activer cette source</translation>
    </message>
    <message>
        <source>Users are imported from it again.</source>
        <translation>Des utilisateurs en sont de nouveau importés.</translation>
    </message>
    <message>
        <source>Enable Source</source>
        <translation>Activer la source</translation>
    </message>
    <message>
        <source>Disable this source</source>
        <translation>Désactiver cette source</translation>
    </message>
    <message>
        <source>No users are imported from it any more.</source>
        <translation>Plus aucun utilisateur n’en est importé.</translation>
    </message>
    <message>
        <source>Disable Source</source>
        <translation>Désactiver la source</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Users: %1</source>
        <translation>Utilisateurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>User groups: %1</source>
        <translation>Groupes d’utilisateurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Users: %1 of %2</source>
        <translation>Utilisateurs&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>User groups: %1 of %2</source>
        <translation>Groupes d’utilisateurs&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>What is shown is from this time: as of 14:02</extracomment>
        <translation>dernier état&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Pas encore synchronisé</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Synchronisé</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>dernière modification&#xa0;: %1</translation>
    </message>
    <message>
        <source>next check %1</source>
        <translation>prochaine vérification&#xa0;: %1</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation en cours</translation>
    </message>
    <message>
        <source>Not in sync</source>
        <translation>Non synchronisé</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>as of %1 (%2)</source>
        <extracomment>as of 14:02 (3 min ago)</extracomment>
        <translation>dernier état&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Changes are found by: %1</source>
        <extracomment>%1 is by which means a sync finds out what changed in the service: change feed, last modified, full listing.</extracomment>
        <translation>Modifications trouvées par&#xa0;: %1</translation>
    </message>
    <message>
        <source>change feed</source>
        <comment>how a sync finds changes: the service tells them</comment>
        <translation>flux de modifications</translation>
    </message>
    <message>
        <source>last modified</source>
        <comment>how a sync finds changes: by the time of each</comment>
        <translation>dernière modification</translation>
    </message>
    <message>
        <source>full listing</source>
        <comment>how a sync finds changes: everything is listed</comment>
        <translation>liste complète</translation>
    </message>
    <message>
        <source>Only a part was fetched · the next sync fetches the rest</source>
        <translation>Récupération partielle · la prochaine synchronisation récupère le reste</translation>
    </message>
    <message>
        <source>last modified, and all IDs</source>
        <comment>how a sync finds changes, and who is gone</comment>
        <translation>dernière modification et tous les ID</translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message>
        <source>, </source>
        <comment>between the parts of an enumeration</comment>
        <extracomment>Between the parts of an enumeration. No space in Japanese.</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, figures</comment>
        <extracomment>A label and what belongs to it, as in &quot;Users: 3 created, 1 updated&quot;.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <comment>memberships</comment>
        <translation>
            <numerusform>%Ln&#xa0;ajoutée</numerusform>
            <numerusform>%Ln&#xa0;ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <comment>users or groups</comment>
        <translation>
            <numerusform>%Ln&#xa0;créé</numerusform>
            <numerusform>%Ln&#xa0;créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <comment>users or groups</comment>
        <translation>
            <numerusform>%Ln&#xa0;supprimé</numerusform>
            <numerusform>%Ln&#xa0;supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disabled</source>
        <comment>users or groups</comment>
        <translation>
            <numerusform>%Ln&#xa0;désactivé</numerusform>
            <numerusform>%Ln&#xa0;désactivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>users, groups or memberships</comment>
        <translation>
            <numerusform>%Ln&#xa0;en échec</numerusform>
            <numerusform>%Ln&#xa0;en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <comment>memberships</comment>
        <translation>
            <numerusform>%Ln&#xa0;retirée</numerusform>
            <numerusform>%Ln&#xa0;retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>users or groups</comment>
        <translation>
            <numerusform>%Ln&#xa0;ignoré</numerusform>
            <numerusform>%Ln&#xa0;ignorés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>memberships</comment>
        <translation>
            <numerusform>%Ln&#xa0;ignorée</numerusform>
            <numerusform>%Ln&#xa0;ignorées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <comment>users, groups or memberships</comment>
        <translation>
            <numerusform>%Ln&#xa0;sans changement</numerusform>
            <numerusform>%Ln&#xa0;sans changement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <comment>users or groups</comment>
        <translation>
            <numerusform>%Ln&#xa0;mis à jour</numerusform>
            <numerusform>%Ln&#xa0;mis à jour</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>aucun changement</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 removed</source>
        <translation>ajouts&#xa0;: %1, modifications&#xa0;: %2, suppressions&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>2,000 users, 60 user groups: 3 added, 1 changed, 0 removed.</comment>
        <translation>%1 – %2.</translation>
    </message>
    <message>
        <source>%1: %2. The sync is not complete.</source>
        <translation>%1 – %2. La synchronisation n’est pas complète.</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Aucun changement.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>Groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Appartenances aux groupes</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>il y a %Ln&#xa0;min</numerusform>
            <numerusform>il y a %Ln&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation>
            <numerusform>il y a %Ln&#xa0;h</numerusform>
            <numerusform>il y a %Ln&#xa0;h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date, time</comment>
        <extracomment>A date and a time: 22 Nov 2026 13:58</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>form of a date</comment>
        <extracomment>The form of a date in a list, in the letters of QLocale::toString(): d MMM yyyy is 22 Nov 2026.</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln&#xa0;s</numerusform>
            <numerusform>%Ln&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln&#xa0;min</numerusform>
            <numerusform>%Ln&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%Ln&#xa0;h</numerusform>
            <numerusform>%Ln&#xa0;h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes</comment>
        <extracomment>Hours and minutes: 2 h 5 min</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>Milliseconds</extracomment>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds with a decimal</comment>
        <extracomment>Seconds with a decimal: 1.4 s</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln&#xa0;jour</numerusform>
            <numerusform>%Ln&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days, hours</comment>
        <extracomment>Days and hours: 3 days 5 h</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ValueNames</name>
    <message>
        <source>SCIM Entra ID</source>
        <extracomment>Source of a user. The name of the product; not translated.</extracomment>
        <translation>SCIM Entra ID</translation>
    </message>
    <message>
        <source>Local</source>
        <extracomment>Source of a user: made in the MDM itself. Never the word for a region or a place.</extracomment>
        <translation>Local</translation>
    </message>
    <message>
        <source>LDAP</source>
        <extracomment>Source of a user. The name of a protocol; not translated.</extracomment>
        <translation>LDAP</translation>
    </message>
    <message>
        <source>Entra ID User Source</source>
        <translation>Source d’utilisateurs Entra ID</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>state of a user</comment>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>state of a user</comment>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Direct Sync</source>
        <translation>Synchro directe</translation>
    </message>
    <message>
        <source>Indirect Sync</source>
        <translation>Synchro indirecte</translation>
    </message>
    <message>
        <source>No Sync</source>
        <translation>Aucune synchro</translation>
    </message>
    <message>
        <source>N/A</source>
        <comment>sync state: does not apply</comment>
        <translation>N/A</translation>
    </message>
    <message>
        <source>Not Invited</source>
        <translation>Non invité</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>invitation</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>invitation</comment>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>invitation</comment>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Core</source>
        <comment>attribute type: of SCIM&apos;s core schema</comment>
        <translation>De base</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <comment>attribute type</comment>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>IDP</source>
        <extracomment>Attribute type: a custom attribute that the identity provider fills. Not translated.</extracomment>
        <translation>IDP</translation>
    </message>
    <message>
        <source>System</source>
        <comment>attribute type</comment>
        <translation>Système</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <comment>role of a key</comment>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>SCIM only</source>
        <translation>SCIM uniquement</translation>
    </message>
</context>
<context>
    <name>rollcall::app::Application</name>
    <message>
        <source>Sample company</source>
        <translation>Entreprise d’exemple</translation>
    </message>
    <message>
        <source>Remove the connection “%1”?</source>
        <translation>Supprimer la connexion «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Its key is removed from the keychain, and the local copy with it: %1. The service itself is not touched.</source>
        <translation>Sa clé est supprimée du trousseau, et avec elle la copie locale&#xa0;: %1. Le service lui-même n’est pas touché.</translation>
    </message>
    <message>
        <source>Remove the Connection</source>
        <translation>Supprimer la connexion</translation>
    </message>
    <message>
        <source>Reset the sample company?</source>
        <translation>Réinitialiser l’entreprise d’exemple&#xa0;?</translation>
    </message>
    <message>
        <source>Its users, groups, settings, tokens and audit log are removed, with everything that was changed in them, and made anew. Other connections are not touched.</source>
        <translation>Ses utilisateurs, groupes, paramètres, jetons et son journal d’audit sont supprimés, avec toutes vos modifications, puis recréés. Les autres connexions ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Reset the Sample Company</source>
        <translation>Réinitialiser l’entreprise d’exemple</translation>
    </message>
</context>
<context>
    <name>rollcall::app::CommandLineText</name>
    <message>
        <source>Shows what Entra ID really provisioned into the MDM.</source>
        <translation>Montre ce qu’Entra ID a réellement provisionné dans le MDM.</translation>
    </message>
    <message>
        <source>What to open: rollcall:PAGE, rollcall:user/ID or rollcall:group/ID.</source>
        <translation>Ce qu’il faut ouvrir&#xa0;: rollcall:PAGE, rollcall:user/ID ou rollcall:group/ID.</translation>
    </message>
    <message>
        <source>Connect with this profile.</source>
        <translation>Se connecter avec ce profil.</translation>
    </message>
    <message>
        <source>Speak this language in this run: en, fr or ja.</source>
        <translation>Parler cette langue pour cette exécution&#xa0;: en, fr ou ja.</translation>
    </message>
    <message>
        <source>Look like this in this run: system, light or dark.</source>
        <translation>Prendre cet aspect pour cette exécution&#xa0;: system, light ou dark.</translation>
    </message>
    <message>
        <source>Show the sample company of a service on this computer.</source>
        <translation>Montrer l’entreprise d’exemple d’un service sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Open this page.</source>
        <translation>Ouvrir cette page.</translation>
    </message>
    <message>
        <source>Save a picture of each page in this folder and quit.</source>
        <translation>Enregistrer une image de chaque page dans ce dossier, puis quitter.</translation>
    </message>
    <message>
        <source>Only one link can be opened at a time.</source>
        <translation>Un seul lien peut être ouvert à la fois.</translation>
    </message>
    <message>
        <source>“%1” is not a rollcall: link.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un lien rollcall:.</translation>
    </message>
    <message>
        <source>There is no page “%1”. The pages are: %2</source>
        <translation>Il n’y a pas de page «&#xa0;%1&#xa0;». Les pages sont&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no theme “%1”. The themes are: system light dark</source>
        <translation>Il n’y a pas de thème «&#xa0;%1&#xa0;». Les thèmes sont&#xa0;: system light dark</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Attributes</name>
    <message>
        <source>Attribute Name</source>
        <translation>Nom d’attribut</translation>
    </message>
    <message>
        <source>Attribute Type</source>
        <translation>Type d’attribut</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message numerus="yes">
        <source>%n users have a value of it, which would be removed. This can’t be undone.</source>
        <translation>
            <numerusform>%n utilisateur en a une valeur, qui serait supprimée. Cette action est irréversible.</numerusform>
            <numerusform>%n utilisateurs en ont une valeur, qui serait supprimée. Cette action est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was removed. Repeat the command with --yes to remove it.</source>
        <translation>Rien n’a été supprimé. Répétez la commande avec --yes pour le supprimer.</translation>
    </message>
    <message>
        <source>List the attributes, or add and remove custom ones.</source>
        <translation>Lister les attributs, ou ajouter et supprimer des attributs personnalisés.</translation>
    </message>
    <message>
        <source>list (the default), add or remove.</source>
        <translation>list (par défaut), add ou remove.</translation>
    </message>
    <message>
        <source>The attribute’s name.</source>
        <translation>Le nom de l’attribut.</translation>
    </message>
    <message>
        <source>With remove: do it; without, only say what goes.</source>
        <translation>Avec remove&#xa0;: supprimer réellement&#x202f;; sans cette option, indiquer seulement ce qui disparaîtrait.</translation>
    </message>
    <message>
        <source>Say add or remove, and the attribute’s name.</source>
        <translation>Indiquez add ou remove, et le nom de l’attribut.</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Audit</name>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 octets</translation>
    </message>
    <message>
        <source>Not before: a date, a time, or 30d, 12h or 90m ago.</source>
        <translation>Pas avant&#xa0;: une date, une heure, ou il y a 30d, 12h ou 90m.</translation>
    </message>
    <message>
        <source>Before, likewise.</source>
        <translation>Avant, de la même façon.</translation>
    </message>
    <message>
        <source>Only what this rule refused or warned of: email-required.</source>
        <translation>Seulement ce que cette règle a refusé ou signalé&#xa0;: email-required.</translation>
    </message>
    <message>
        <source>Only what was refused.</source>
        <translation>Seulement ce qui a été refusé.</translation>
    </message>
    <message>
        <source>Only what concerns users, groups and tokens with this in their name.</source>
        <translation>Seulement ce qui concerne les utilisateurs, groupes et jetons dont le nom contient ce texte.</translation>
    </message>
    <message>
        <source>How many entries at most; 100 without.</source>
        <translation>Nombre maximal d’entrées&#x202f;; 100 par défaut.</translation>
    </message>
    <message>
        <source>Write what is added from now on, until Ctrl+C.</source>
        <translation>Écrire ce qui s’ajoute à partir de maintenant, jusqu’à Ctrl+C.</translation>
    </message>
    <message>
        <source>Write the whole log into a file, oldest first.</source>
        <translation>Écrire tout le journal dans un fichier, le plus ancien d’abord.</translation>
    </message>
    <message>
        <source>Of the file: jsonl (the default) or csv.</source>
        <translation>Format du fichier&#xa0;: jsonl (par défaut) ou csv.</translation>
    </message>
    <message>
        <source>“%1” is no date, time or span.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni une date, ni une heure, ni une durée.</translation>
    </message>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>Il n’existe pas de règle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>--limit takes a number.</source>
        <translation>--limit attend un nombre.</translation>
    </message>
    <message>
        <source>The format is either jsonl or csv.</source>
        <translation>Le format est soit jsonl, soit csv.</translation>
    </message>
    <message>
        <source>Show the audit log, newest first, or write it into a file.</source>
        <translation>Afficher le journal d’audit, le plus récent d’abord, ou l’écrire dans un fichier.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Performed By</source>
        <translation>Effectué par</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Only what this one did: %1 or %2.</source>
        <translation>Seulement ce qu’a fait %1 ou %2.</translation>
    </message>
    <message>
        <source>Only this action, such as %1.</source>
        <translation>Seulement cette action, par exemple %1.</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::CacheAccess</name>
    <message>
        <source>Nothing was fetched yet: run “rollcall-cli sync” first.</source>
        <translation>Rien n’a encore été récupéré&#xa0;: exécutez d’abord «&#xa0;rollcall-cli sync&#xa0;».</translation>
    </message>
    <message>
        <source>The cache was damaged. It was set aside as %1, and a new one begun.</source>
        <translation>Le cache était endommagé. Il a été mis de côté sous %1 et un nouveau a été créé.</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::CommandLine</name>
    <message>
        <source>The connection to use: its name or id.</source>
        <translation>Connexion à utiliser&#xa0;: son nom ou son ID.</translation>
    </message>
    <message>
        <source>The service&apos;s origin or SCIM base URL, instead of a profile.</source>
        <translation>Origine ou URL SCIM de base du service, à la place d’un profil.</translation>
    </message>
    <message>
        <source>File with the key for --url, mode 0600, or - for standard input.</source>
        <translation>Fichier contenant la clé pour --url, mode 0600, ou - pour l’entrée standard.</translation>
    </message>
    <message>
        <source>The cache file to work on.</source>
        <translation>Fichier de cache à utiliser.</translation>
    </message>
    <message>
        <source>Language of the output: en, fr or ja.</source>
        <translation>Langue de la sortie&#xa0;: en, fr ou ja.</translation>
    </message>
    <message>
        <source>Write JSON.</source>
        <translation>Écrire du JSON.</translation>
    </message>
    <message>
        <source>Something is missing on the command line.</source>
        <translation>Il manque un élément sur la ligne de commande.</translation>
    </message>
    <message>
        <source>There is too much on the command line: %1</source>
        <translation>Il y a un élément de trop sur la ligne de commande&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Commands</name>
    <message>
        <source>Fetch users and groups from the service into the cache.</source>
        <translation>Récupérer les utilisateurs et les groupes du service dans le cache.</translation>
    </message>
    <message>
        <source>List users.</source>
        <translation>Lister les utilisateurs.</translation>
    </message>
    <message>
        <source>Show one user.</source>
        <translation>Afficher un utilisateur.</translation>
    </message>
    <message>
        <source>List user groups.</source>
        <translation>Lister les groupes d’utilisateurs.</translation>
    </message>
    <message>
        <source>Show one user group with its members.</source>
        <translation>Afficher un groupe d’utilisateurs et ses membres.</translation>
    </message>
    <message>
        <source>Provision an export of Entra ID into a service, as Entra ID would.</source>
        <translation>Provisionner un export d’Entra ID dans un service, comme le ferait Entra ID.</translation>
    </message>
    <message>
        <source>Usage: rollcall-cli [options] COMMAND [arguments]</source>
        <translation>Utilisation&#xa0;: rollcall-cli [options] COMMANDE [arguments]</translation>
    </message>
    <message>
        <source>“rollcall-cli COMMAND --help” tells more.</source>
        <translation>«&#xa0;rollcall-cli COMMANDE --help&#xa0;» en dit plus.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Il n’y a pas de commande «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Say whose the key is, and what it may do.</source>
        <translation>Indiquer à qui est la clé et ce qu’elle permet.</translation>
    </message>
    <message>
        <source>Show how arriving users are treated, or change it.</source>
        <translation>Afficher comment les utilisateurs qui arrivent sont traités, ou le modifier.</translation>
    </message>
    <message>
        <source>List the provisioning tokens, or change them.</source>
        <translation>Lister les jetons de provisionnement, ou les modifier.</translation>
    </message>
    <message>
        <source>List the attributes, or add and remove custom ones.</source>
        <translation>Lister les attributs, ou ajouter et supprimer des attributs personnalisés.</translation>
    </message>
    <message>
        <source>List the user sources, or switch one.</source>
        <translation>Lister les sources d’utilisateurs, ou en activer ou désactiver une.</translation>
    </message>
    <message>
        <source>Show the audit log, newest first, or write it into a file.</source>
        <translation>Afficher le journal d’audit, le plus récent d’abord, ou l’écrire dans un fichier.</translation>
    </message>
    <message>
        <source>Show what syncs saw change of one user.</source>
        <translation>Afficher ce que les synchronisations ont vu changer chez un utilisateur.</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Groups</name>
    <message>
        <source>Display Name</source>
        <translation>Nom d’affichage</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Show one user group with its members.</source>
        <translation>Afficher un groupe d’utilisateurs et ses membres.</translation>
    </message>
    <message>
        <source>An ID or a group&apos;s name.</source>
        <translation>Un ID ou le nom d’un groupe.</translation>
    </message>
    <message>
        <source>No group in the cache has the ID or name “%1”.</source>
        <translation>Aucun groupe du cache n’a l’ID ou le nom «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Several groups are called “%1”. Name one by its ID: %2</source>
        <translation>Plusieurs groupes s’appellent «&#xa0;%1&#xa0;». Désignez-en un par son ID&#xa0;: %2</translation>
    </message>
    <message>
        <source>List the user groups in the cache, or those that match QUERY.</source>
        <translation>Lister les groupes d’utilisateurs du cache, ou ceux qui correspondent à QUERY.</translation>
    </message>
    <message>
        <source>Words that each occur in the display name or external ID, and conditions such as source:scim, -has:member or has:duplicate.</source>
        <translation>Mots figurant chacun dans le nom d’affichage ou l’ID externe, et conditions telles que source:scim, -has:member ou has:duplicate.</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::History</name>
    <message>
        <source>No sync has seen a change of this user.</source>
        <translation>Aucune synchronisation n’a vu de modification de cet utilisateur.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Trouvé par</translation>
    </message>
    <message>
        <source>First seen: %1</source>
        <translation>Vu pour la première fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show what syncs saw change of one user, the latest first.</source>
        <translation>Afficher ce que les synchronisations ont vu changer chez un utilisateur, le plus récent en premier.</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Me</name>
    <message>
        <source>Say whose the key is, and what it may do.</source>
        <translation>Indiquer à qui est la clé et ce qu’elle permet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Provision</name>
    <message>
        <source>The users, as Entra ID exports them (userPrincipalName, objectId, mail, …).</source>
        <translation>Les utilisateurs, tels que les exporte Entra ID (userPrincipalName, objectId, mail, …).</translation>
    </message>
    <message>
        <source>The group members, as Entra ID exports them.</source>
        <translation>Les membres des groupes, tels que les exporte Entra ID.</translation>
    </message>
    <message>
        <source>The Target SCIM URL.</source>
        <translation>L’URL SCIM cible.</translation>
    </message>
    <message>
        <source>File with the token, mode 0600, or - for standard input.</source>
        <translation>Fichier contenant le jeton, en mode 0600, ou - pour l’entrée standard.</translation>
    </message>
    <message>
        <source>Whom to provision: all, or only who is assigned, that is, a member of a group.</source>
        <translation>Qui provisionner&#xa0;: all, tout le monde, ou assigned, seulement les personnes attribuées, c’est-à-dire membres d’un groupe.</translation>
    </message>
    <message>
        <source>Attribute mapping to use instead of Entra’s default one.</source>
        <translation>Mappage d’attributs à utiliser à la place de celui d’Entra par défaut.</translation>
    </message>
    <message>
        <source>File that remembers what was provisioned, so that the next run sends only what changed.</source>
        <translation>Fichier qui retient ce qui a été provisionné, pour n’envoyer ensuite que les changements.</translation>
    </message>
    <message>
        <source>File for the provisioning log, a line of JSON for each object.</source>
        <translation>Fichier du journal de provisionnement, une ligne JSON par objet.</translation>
    </message>
    <message>
        <source>Say what would be done, and change nothing.</source>
        <translation>Dire ce qui serait fait, sans rien changer.</translation>
    </message>
    <message>
        <source>Provision on demand: only this user, step by step.</source>
        <translation>Provisionner à la demande&#xa0;: cet utilisateur seulement, étape par étape.</translation>
    </message>
    <message>
        <source>Only try again what failed in the run before; needs --state.</source>
        <translation>Réessayer seulement ce qui a échoué la fois précédente&#xa0;; nécessite --state.</translation>
    </message>
    <message>
        <source>Delete who is gone from the file, instead of setting them inactive.</source>
        <translation>Supprimer les personnes absentes du fichier au lieu de les désactiver.</translation>
    </message>
    <message>
        <source>Where to provision to is missing: name the Target SCIM URL with --to.</source>
        <translation>Il manque la destination&#xa0;: indiquez l’URL SCIM cible avec --to.</translation>
    </message>
    <message>
        <source>The token is missing: name the file it is in with %1, or - for standard input.</source>
        <translation>Il manque le jeton&#xa0;: indiquez son fichier avec %1, ou - pour l’entrée standard.</translation>
    </message>
    <message>
        <source>The scope is either all or assigned.</source>
        <translation>L’étendue est all ou assigned.</translation>
    </message>
    <message>
        <source>Who is assigned is known from the group members: name their file with --groups.</source>
        <translation>Les personnes attribuées se déduisent des membres des groupes&#xa0;: indiquez leur fichier avec --groups.</translation>
    </message>
    <message>
        <source>What failed before is known from the state: name its file with --state.</source>
        <translation>Les échecs précédents sont connus par l’état&#xa0;: indiquez son fichier avec --state.</translation>
    </message>
    <message>
        <source>Nobody in “%1” has the user name, object ID or e-mail address “%2”.</source>
        <translation>Personne dans «&#xa0;%1&#xa0;» n’a le nom d’utilisateur, l’ID d’objet ou l’adresse e-mail «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Stopped. What was provisioned until then stays; run the same command again to go on.</source>
        <translation>Arrêté. Ce qui a été provisionné jusque-là est conservé&#xa0;; relancez la même commande pour continuer.</translation>
    </message>
    <message>
        <source>Provision users and groups into a service as Microsoft Entra ID would.</source>
        <translation>Provisionner utilisateurs et groupes dans un service comme le ferait Microsoft Entra ID.</translation>
    </message>
    <message>
        <source>Not assigned to the application</source>
        <translation>Non attribué à l’application</translation>
    </message>
    <message>
        <source>No value for the attribute that users are found by</source>
        <translation>Pas de valeur pour l’attribut qui sert à retrouver les utilisateurs</translation>
    </message>
    <message>
        <source>The member is not in the users file</source>
        <translation>Le membre n’est pas dans le fichier des utilisateurs</translation>
    </message>
    <message>
        <source>The member is neither a user nor a group</source>
        <translation>Le membre n’est ni un utilisateur ni un groupe</translation>
    </message>
    <message>
        <source>The member is not provisioned</source>
        <translation>Le membre n’est pas provisionné</translation>
    </message>
    <message>
        <source>The group has no name</source>
        <translation>Le groupe n’a pas de nom</translation>
    </message>
    <message>
        <source>Another record has this name already</source>
        <translation>Une autre fiche porte déjà ce nom</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Why not everything was provisioned:</source>
        <translation>Pourquoi tout n’a pas été provisionné&#xa0;:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>%1 of %2 users</source>
        <comment>progress</comment>
        <translation>%1 utilisateurs sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 groups and memberships</source>
        <comment>progress</comment>
        <translation>%1 groupes et appartenances sur %2</translation>
    </message>
    <message>
        <source> · %1 a second · %2 s left</source>
        <comment>rate and time left, behind a progress</comment>
        <translation> · %1 par seconde · encore %2 s</translation>
    </message>
    <message>
        <source>Nothing was sent. This is what would be done:</source>
        <translation>Rien n’a été envoyé. Voici ce qui serait fait&#xa0;:</translation>
    </message>
    <message>
        <source>With --log each of them is written to a file.</source>
        <translation>Avec --log, chacun est écrit dans un fichier.</translation>
    </message>
    <message>
        <source>Each of them is in “%1”.</source>
        <translation>Le détail de chacun est dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The manager is not in the users file</source>
        <translation>Le responsable n’est pas dans le fichier des utilisateurs</translation>
    </message>
    <message>
        <source>Users and groups</source>
        <translation>Utilisateurs et groupes</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Appartenances aux groupes</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Report</name>
    <message>
        <source>Details: %1</source>
        <translation>Détails&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Settings</name>
    <message>
        <source>Setting</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Show how arriving users are treated, or change it.</source>
        <translation>Afficher comment les utilisateurs qui arrivent sont traités, ou le modifier.</translation>
    </message>
    <message>
        <source>show (the default) or set.</source>
        <translation>show (par défaut) ou set.</translation>
    </message>
    <message>
        <source>What to set, by the names that show prints: autoInvite=true.</source>
        <translation>Ce qu’il faut définir, par les noms que show affiche&#xa0;: autoInvite=true.</translation>
    </message>
    <message>
        <source>Say set, and NAME=VALUE.</source>
        <translation>Indiquez set, et NAME=VALUE.</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Sources</name>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>List the user sources, or switch one.</source>
        <translation>Lister les sources d’utilisateurs, ou en activer ou désactiver une.</translation>
    </message>
    <message>
        <source>list (the default), enable or disable.</source>
        <translation>list (par défaut), enable ou disable.</translation>
    </message>
    <message>
        <source>ldap or entra-user-source.</source>
        <translation>ldap ou entra-user-source.</translation>
    </message>
    <message>
        <source>Say enable or disable, and which source.</source>
        <translation>Indiquez enable ou disable, et la source.</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Sync</name>
    <message>
        <source>Fetch users and groups from the service into the cache.</source>
        <translation>Récupérer les utilisateurs et les groupes du service dans le cache.</translation>
    </message>
    <message>
        <source>Remove from the cache who is gone from the service, also if they are unusually many.</source>
        <translation>Supprimer du cache ceux qui ont disparu du service, même s’ils sont exceptionnellement nombreux.</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::SyncJob</name>
    <message>
        <source>To remove them from the cache all the same: rollcall-cli sync --allow-removals</source>
        <translation>Pour les supprimer tout de même du cache&#xa0;: rollcall-cli sync --allow-removals</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Tokens</name>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Last Used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>“%1” has expired or is about to: renew it.</source>
        <translation>«&#xa0;%1&#xa0;» a expiré ou va expirer&#xa0;: renouvelez-le.</translation>
    </message>
    <message>
        <source>This is the secret of “%1”. It can’t be shown again.</source>
        <translation>Ceci est le secret de «&#xa0;%1&#xa0;». Il ne pourra plus être affiché.</translation>
    </message>
    <message>
        <source>The old secret works until %1.</source>
        <translation>L’ancien secret fonctionne jusqu’au %1.</translation>
    </message>
    <message>
        <source>list (the default), generate, activate, deactivate, renew or remove.</source>
        <translation>list (par défaut), generate, activate, deactivate, renew ou remove.</translation>
    </message>
    <message>
        <source>The token’s name or ID; for generate, the new one’s name.</source>
        <translation>Le nom ou l’ID du jeton&#x202f;; pour generate, le nom du nouveau jeton.</translation>
    </message>
    <message>
        <source>With generate: days until it expires; without, never.</source>
        <translation>Avec generate&#xa0;: nombre de jours avant l’expiration&#x202f;; sans cette option, jamais.</translation>
    </message>
    <message>
        <source>With generate: mdm (the default, the rules of the MDM) or rfc (for other identity providers).</source>
        <translation>Avec generate&#xa0;: mdm (par défaut, les règles du MDM) ou rfc (pour d’autres fournisseurs d’identité).</translation>
    </message>
    <message>
        <source>List the provisioning tokens, or change them.</source>
        <translation>Lister les jetons de provisionnement, ou les modifier.</translation>
    </message>
    <message>
        <source>There is no action “%1”.</source>
        <translation>Il n’existe pas d’action «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Name the token.</source>
        <translation>Nommez le jeton.</translation>
    </message>
    <message>
        <source>--expires takes a number of days.</source>
        <translation>--expires attend un nombre de jours.</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Users</name>
    <message>
        <source>Display Name</source>
        <translation>Nom d’affichage</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Dernier état</translation>
    </message>
    <message>
        <source>Attribute Name</source>
        <translation>Nom d’attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Attribute Type</source>
        <translation>Type d’attribut</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>Groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>Show one user with all attributes and groups.</source>
        <translation>Afficher un utilisateur avec tous ses attributs et groupes.</translation>
    </message>
    <message>
        <source>An ID, a user name, an e-mail address or an external ID.</source>
        <translation>Un ID, un nom d’utilisateur, une adresse e-mail ou un ID externe.</translation>
    </message>
    <message>
        <source>Nobody in the cache has the ID, user name, e-mail address or external ID “%1”.</source>
        <translation>Personne dans le cache n’a l’ID, le nom d’utilisateur, l’adresse e-mail ou l’ID externe «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>List the users in the cache, or those who match QUERY.</source>
        <translation>Lister les utilisateurs du cache, ou ceux qui correspondent à QUERY.</translation>
    </message>
    <message>
        <source>Words that each occur in the display name, user name or e-mail address, or begin the external ID; and conditions such as state:disabled, -has:email or department:Sales.</source>
        <translation>Mots qui figurent chacun dans le nom d’affichage, le nom d’utilisateur ou l’adresse e-mail, ou par lesquels l’ID externe commence&#xa0;; et conditions telles que state:disabled, -has:email ou department:Sales.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Managed Apple ID</source>
        <translation>Identifiant Apple géré</translation>
    </message>
    <message>
        <source>Invite Status</source>
        <translation>État d’invitation</translation>
    </message>
    <message>
        <source>Last Modified</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Sort by COLUMN: %1, or any attribute.</source>
        <extracomment>COLUMN is a placeholder; %1 a list of names: displayName, userName.</extracomment>
        <translation>Trier par COLUMN&#xa0;: %1, ou n’importe quel attribut.</translation>
    </message>
    <message>
        <source>The other way round. Who has no value comes last in both orders.</source>
        <translation>Dans l’ordre inverse. Les utilisateurs sans valeur viennent en dernier dans les deux ordres.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AboutDialog</name>
    <message>
        <source>About Rollcall</source>
        <translation>À propos de Rollcall</translation>
    </message>
    <message>
        <source>Version %1 · Qt %2</source>
        <translation>Version %1 · Qt %2</translation>
    </message>
    <message>
        <source>Shows what Entra ID really provisioned into the MDM.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Icons: Breeze by KDE, under the GNU Lesser General Public License.</source>
        <translation>Montre ce qu’Entra ID a réellement provisionné dans le MDM.

Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Fourni sans aucune garantie. Icônes&#xa0;: Breeze de KDE, sous licence publique générale limitée GNU.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AdministrationPage</name>
    <message>
        <source>Asking the service</source>
        <translation>Interrogation du service</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This service does not offer this page</source>
        <translation>Ce service n’offre pas cette page</translation>
    </message>
    <message>
        <source>It speaks SCIM only, or is older than this program. Users and user groups can be browsed all the same.</source>
        <translation>Il ne parle que SCIM, ou il est plus ancien que ce programme. Les utilisateurs et les groupes d’utilisateurs restent consultables.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AppleIdPreview</name>
    <message>
        <source>Choose a custom attribute to see what it comes to.</source>
        <translation>Choisissez un attribut personnalisé pour voir le résultat.</translation>
    </message>
    <message>
        <source>Computing for every user…</source>
        <translation>Calcul pour chaque utilisateur…</translation>
    </message>
    <message>
        <source>%1 of %2 get a Managed Apple ID</source>
        <extracomment>%1 and %2 are counts of users.</extracomment>
        <translation>%1 sur %2 reçoivent un identifiant Apple géré</translation>
    </message>
    <message>
        <source>%1 lack a value</source>
        <translation>%1 n’ont pas de valeur</translation>
    </message>
    <message>
        <source>%1 have a value that is no e-mail address</source>
        <translation>%1 ont une valeur qui n’est pas une adresse e-mail</translation>
    </message>
    <message>
        <source>%1 would get the same as somebody else</source>
        <translation>%1 recevraient le même que quelqu’un d’autre</translation>
    </message>
    <message>
        <source>What this comes to, before it is saved:</source>
        <translation>Ce que cela donne, avant l’enregistrement&#xa0;:</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AttributeRemovalsWidget</name>
    <message>
        <source>“%1” is being removed from the users: %2 of %3</source>
        <extracomment>%1 is the name of an attribute; %2 and %3 are counts of users.</extracomment>
        <translation>«&#xa0;%1&#xa0;» est en cours de suppression chez les utilisateurs&#xa0;: %2 sur %3</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AttributesPage</name>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Only custom attributes can be deleted.</source>
        <translation>Seuls les attributs personnalisés peuvent être supprimés.</translation>
    </message>
    <message>
        <source>%1 · %2%</source>
        <extracomment>How many users have a value, and their share in percent: 1,204 · 12%</extracomment>
        <translation>%1 · %2&#xa0;%</translation>
    </message>
    <message>
        <source>Attribute Name</source>
        <translation>Nom d’attribut</translation>
    </message>
    <message>
        <source>Attribute Type</source>
        <translation>Type d’attribut</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Filter: name, usage, URN…</source>
        <translation>Filtrer&#xa0;: nom, utilisation, URN…</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>No attribute matches the filter.</source>
        <translation>Aucun attribut ne correspond au filtre.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>Copier le &amp;nom</translation>
    </message>
    <message>
        <source>Copy &amp;Usage</source>
        <translation>Copier l’&amp;utilisation</translation>
    </message>
    <message>
        <source>Copy U&amp;RN</source>
        <translation>Copier l’U&amp;RN</translation>
    </message>
    <message>
        <source>Show &amp;Users</source>
        <translation>Afficher les &amp;utilisateurs</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Supprim&amp;er…</translation>
    </message>
    <message>
        <source>The service names no attributes.</source>
        <translation>Le service n’indique aucun attribut.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AttributesTab</name>
    <message>
        <source>Attribute Name</source>
        <translation>Nom d’attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>Copier la &amp;valeur</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>Copier le &amp;nom</translation>
    </message>
    <message>
        <source>Copy V&amp;ariable</source>
        <extracomment>A variable is how device configuration refers to an attribute: ${department}.</extracomment>
        <translation>Copier la v&amp;ariable</translation>
    </message>
    <message>
        <source>Copy &amp;URN</source>
        <translation>Copier l’&amp;URN</translation>
    </message>
    <message>
        <source>Last Changed</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Filter the attributes</source>
        <translation>Filtrer les attributs</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Aucune valeur</translation>
    </message>
    <message>
        <source>From LDAP</source>
        <translation>De LDAP</translation>
    </message>
    <message>
        <source>From LDAP, frozen</source>
        <translation>De LDAP, figé</translation>
    </message>
    <message>
        <source>From LDAP; frozen since %1, when Entra ID took the user over. It no longer changes.</source>
        <translation>De LDAP&#x202f;; figé depuis le %1, quand Entra ID a repris l’utilisateur. Ne change plus.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Being removed</source>
        <extracomment>Of an attribute&apos;s value: the attribute was deleted, and the service is taking its values from the users.</extracomment>
        <translation>En cours de suppression</translation>
    </message>
    <message>
        <source>Attribute deleted</source>
        <extracomment>Of an attribute&apos;s value: the service no longer has the attribute.</extracomment>
        <translation>Attribut supprimé</translation>
    </message>
    <message>
        <source>The attribute was deleted. The service is removing its values from all users; this one goes with one of the next syncs.</source>
        <translation>L’attribut a été supprimé. Le service retire ses valeurs à tous les utilisateurs&#xa0;; celle-ci disparaîtra avec l’une des prochaines synchronisations.</translation>
    </message>
    <message>
        <source>The service no longer has this attribute. The value is what was last seen of it; it goes with one of the next syncs.</source>
        <translation>Le service n’a plus cet attribut. La valeur est la dernière qui a été vue&#xa0;; elle disparaîtra avec l’une des prochaines synchronisations.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AuditDetailsWidget</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Performed By</source>
        <translation>Effectué par</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Select an entry to see what it changed.</source>
        <translation>Sélectionnez une entrée pour voir ce qu’elle a modifié.</translation>
    </message>
    <message>
        <source>&amp;Show the Group</source>
        <translation>&amp;Afficher le groupe</translation>
    </message>
    <message>
        <source>&amp;Show the User</source>
        <translation>&amp;Afficher l’utilisateur</translation>
    </message>
    <message>
        <source>Changes - Before &amp; After</source>
        <translation>Modifications - Avant et après</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AuditExportWidget</name>
    <message>
        <source>The service writes the export, and it can’t be asked now.</source>
        <translation>C’est le service qui écrit l’exportation, et il est injoignable pour le moment.</translation>
    </message>
    <message>
        <source>Export the Audit Log</source>
        <translation>Exporter le journal d’audit</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Lignes JSON</translation>
    </message>
    <message>
        <source>Exported so far: %1</source>
        <translation>Déjà exporté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exporté&#xa0;: %1</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AuditFilterBar</name>
    <message>
        <source>Everything refused</source>
        <translation>Tout ce qui a été refusé</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 dernières heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>About: user name, group, token…</source>
        <translation>Objet&#xa0;: nom d’utilisateur, groupe, jeton…</translation>
    </message>
    <message>
        <source>Performed by</source>
        <translation>Effectué par</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Tous les événements</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>Groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Tous les résultats</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AuditLogPage</name>
    <message>
        <source>Audit Log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>The audit log is empty</source>
        <translation>Le journal d’audit est vide</translation>
    </message>
    <message>
        <source>Whatever Entra ID, an administrator or the service itself does is written here.</source>
        <translation>Tout ce que fait Entra ID, un administrateur ou le service lui-même est inscrit ici.</translation>
    </message>
    <message>
        <source>No entry matches the filter</source>
        <translation>Aucune entrée ne correspond au filtre</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entrées</translation>
    </message>
    <message>
        <source>The newest %1 entries; more as you scroll</source>
        <translation>Les %1 entrées les plus récentes&#xa0;; la suite en faisant défiler</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Performed By</source>
        <translation>Effectué par</translation>
    </message>
    <message>
        <source>&amp;Look for new entries</source>
        <translation>&amp;Guetter les nouvelles entrées</translation>
    </message>
    <message>
        <source>Only what was last seen is searched: the newest entries, and refusals of the last 30 days.</source>
        <translation>La recherche porte seulement sur ce qui a été vu en dernier&#xa0;: les entrées les plus récentes et les refus des 30 derniers jours.</translation>
    </message>
    <message>
        <source>%1 entries: the newest that were seen, and refusals of the last 30 days</source>
        <translation>%1 entrées&#xa0;: les plus récentes qui ont été vues et les refus des 30 derniers jours</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Attribute Name</source>
        <translation>Nom d’attribut</translation>
    </message>
    <message>
        <source>Add Attribute</source>
        <translation>Ajouter un attribut</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Restaurer les valeurs par défaut</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ConnectDialog</name>
    <message>
        <source>A name tells this service from others in the menu.</source>
        <translation>Un nom distingue ce service des autres dans le menu.</translation>
    </message>
    <message>
        <source>Without a key the service answers nobody.</source>
        <translation>Sans clé, le service ne répond à personne.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The password is kept for the former URL alone. Enter the one for this URL.</source>
        <translation>Le mot de passe n’est conservé que pour l’URL précédente. Saisissez celui de cette URL.</translation>
    </message>
    <message>
        <source>The key is kept for the former URL alone. Enter the one for this URL.</source>
        <translation>La clé n’est conservée que pour l’URL précédente. Saisissez celle de cette URL.</translation>
    </message>
    <message>
        <source>Without a password the service answers nobody.</source>
        <translation>Sans mot de passe, le service ne répond à personne.</translation>
    </message>
    <message>
        <source>Another connection has this name already.</source>
        <translation>Une autre connexion porte déjà ce nom.</translation>
    </message>
    <message>
        <source>A user name is needed, without a colon in it.</source>
        <translation>Il faut un nom d’utilisateur, sans deux-points.</translation>
    </message>
    <message>
        <source>Certificate Authority</source>
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Clé</translation>
    </message>
    <message>
        <source>It is sent to this service alone (HTTP Basic), and kept in the system’s keychain, never in a file.</source>
        <translation>Il n’est envoyé qu’à ce service (HTTP Basic), et conservé dans le trousseau du système, jamais dans un fichier.</translation>
    </message>
    <message>
        <source>A key of the service (rc_key_…) or a bearer token. It is kept in the system’s keychain, never in a file.</source>
        <translation>Une clé du service (rc_key_…) ou un jeton au porteur. Elle est conservée dans le trousseau du système, jamais dans un fichier.</translation>
    </message>
    <message>
        <source>Kept in the keychain; leave it empty to keep it</source>
        <translation>Conservé dans le trousseau&#x202f;; laisser vide pour le garder</translation>
    </message>
    <message>
        <source>&amp;Save Anyway</source>
        <translation>Enregistrer &amp;quand même</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>En&amp;registrer</translation>
    </message>
    <message>
        <source>Connect to a Service</source>
        <translation>Se connecter à un service</translation>
    </message>
    <message>
        <source>Change the Connection</source>
        <translation>Modifier la connexion</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Key or token</source>
        <translation>Clé ou jeton</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Nom d’utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>La connexion fonctionne.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>This service speaks SCIM only, or this is a provisioning token: users and user groups can be browsed. The pages of the administration (settings, tokens, attributes, sources, audit log) will not be available.</source>
        <translation>Ce service ne parle que SCIM, ou ceci est un jeton de provisionnement&#xa0;: les utilisateurs et les groupes d’utilisateurs peuvent être consultés. Les pages d’administration (paramètres, jetons, attributs, sources, journal d’audit) ne seront pas disponibles.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ConnectionSection</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Target SCIM &amp;URL (in Entra: Tenant URL)</source>
        <translation>&amp;URL SCIM cible (dans Entra&#xa0;: URL de locataire)</translation>
    </message>
    <message>
        <source>Target SCIM URL</source>
        <translation>URL SCIM cible</translation>
    </message>
    <message>
        <source>T&amp;oken to test (in Entra: Secret Token)</source>
        <translation>Jet&amp;on à tester (dans Entra&#xa0;: Jeton secret)</translation>
    </message>
    <message>
        <source>Empty: the key of this connection is tested</source>
        <translation>Vide&#xa0;: la clé de cette connexion est testée</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ConnectionTestWidget</name>
    <message>
        <source>Asking as Entra does…</source>
        <translation>Requête comme le fait Entra…</translation>
    </message>
    <message>
        <source>It works with this token: users and groups can be looked for.</source>
        <translation>Cela fonctionne avec ce jeton&#xa0;: utilisateurs et groupes peuvent être recherchés.</translation>
    </message>
    <message>
        <source>It works with the key of this connection: users and groups can be looked for.</source>
        <translation>Cela fonctionne avec la clé de cette connexion&#xa0;: utilisateurs et groupes peuvent être recherchés.</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::CopyField</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::CustomAttributesSection</name>
    <message>
        <source>An attribute needs a name.</source>
        <translation>Un attribut doit avoir un nom.</translation>
    </message>
    <message>
        <source>A name has at most 64 characters.</source>
        <translation>Un nom a au plus 64 caractères.</translation>
    </message>
    <message>
        <source>The service itself has an attribute of this name.</source>
        <translation>Le service lui-même a un attribut de ce nom.</translation>
    </message>
    <message>
        <source>There is an attribute of this name, perhaps with other capitals.</source>
        <translation>Un attribut de ce nom existe, peut-être avec d’autres majuscules.</translation>
    </message>
    <message>
        <source>An attribute of this name is being removed from the users. Its name is free again after that.</source>
        <translation>Un attribut de ce nom est en cours de retrait chez les utilisateurs. Son nom sera ensuite de nouveau libre.</translation>
    </message>
    <message>
        <source>A name begins with a letter and has only letters, digits, - and _ (no spaces, no $).</source>
        <translation>Un nom commence par une lettre et ne contient que des lettres, des chiffres, - et _ (ni espace, ni $).</translation>
    </message>
    <message>
        <source>Added with the save: %1</source>
        <extracomment>%1 is a list of names of attributes.</extracomment>
        <translation>Ajoutés à l’enregistrement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Custom Attributes</source>
        <translation>Attributs personnalisés</translation>
    </message>
    <message>
        <source>Entra ID fills them by their URN; device configuration refers to them by ${name}.</source>
        <translation>Entra ID les remplit par leur URN&#xa0;; la configuration des appareils s’y réfère par ${name}.</translation>
    </message>
    <message>
        <source>Attribute Name</source>
        <translation>Nom d’attribut</translation>
    </message>
    <message>
        <source>Attribute Type</source>
        <translation>Type d’attribut</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>There are none yet. Edit the settings to add one.</source>
        <translation>Il n’y en a pas encore. Modifiez les paramètres pour en ajouter un.</translation>
    </message>
    <message>
        <source>&amp;Copy URN</source>
        <translation>&amp;Copier l’URN</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Supprim&amp;er…</translation>
    </message>
    <message>
        <source>Name, for example custAttr1</source>
        <translation>Nom, par exemple custAttr1</translation>
    </message>
    <message>
        <source>Name of the new attribute</source>
        <translation>Nom du nouvel attribut</translation>
    </message>
    <message>
        <source>&amp;Add Custom Attribute</source>
        <translation>&amp;Ajouter un attribut personnalisé</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::DayChart</name>
    <message numerus="yes">
        <source>%1 in %n days</source>
        <translation>
            <numerusform>%1 en %n jour</numerusform>
            <numerusform>%1 en %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ui::DetailsHeaderWidget</name>
    <message>
        <source>Close Details</source>
        <translation>Fermer les détails</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::EvaluatedUsersDialog</name>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>The first %1 of %2</source>
        <translation>Les %1 premiers sur %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show &amp;More</source>
        <translation>Afficher &amp;plus</translation>
    </message>
    <message>
        <source>Display Name</source>
        <translation>Nom d’affichage</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ExchangeView</name>
    <message>
        <source>(the rest was not kept)</source>
        <translation>(le reste n’a pas été conservé)</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l’exportation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%1 sur %2 écrits</translation>
    </message>
    <message>
        <source>%1 rows were written.</source>
        <translation>%1 lignes ont été écrites.</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>L’exportation a été annulée. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::FigureList</name>
    <message>
        <source>Show…</source>
        <translation>Afficher…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::GroupDetailsWidget</name>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No user group is selected</source>
        <translation>Aucun groupe d’utilisateurs n’est sélectionné</translation>
    </message>
    <message>
        <source>Select a user group to see its members.</source>
        <translation>Sélectionnez un groupe d’utilisateurs pour voir ses membres.</translation>
    </message>
    <message>
        <source>Display Name</source>
        <translation>Nom d’affichage</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Return or a double click opens the member on the page Users.</source>
        <translation>Entrée ou un double-clic ouvre le membre dans la page Utilisateurs.</translation>
    </message>
    <message>
        <source>No members</source>
        <translation>Aucun membre</translation>
    </message>
    <message>
        <source>Entra ID creates a group empty and adds its members afterwards.</source>
        <translation>Entra ID crée un groupe vide et y ajoute ses membres ensuite.</translation>
    </message>
    <message>
        <source>Disabled, still a member</source>
        <translation>Désactivé, encore membre</translation>
    </message>
    <message>
        <source>Everyone is a member</source>
        <translation>Tout le monde est membre</translation>
    </message>
    <message>
        <source>This group holds everyone. Its members are the list of users; they are not repeated here.</source>
        <translation>Ce groupe contient tout le monde. Ses membres sont la liste des utilisateurs&#xa0;; ils ne sont pas répétés ici.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::GroupsTab</name>
    <message>
        <source>Display Name</source>
        <translation>Nom d’affichage</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>Groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>In no user group</source>
        <translation>Dans aucun groupe d’utilisateurs</translation>
    </message>
    <message>
        <source>The service names this user in none of its groups.</source>
        <translation>Le service ne nomme cet utilisateur dans aucun de ses groupes.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::HistoryTab</name>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>No changes were seen</source>
        <translation>Aucune modification constatée</translation>
    </message>
    <message>
        <source>Change found by a sync</source>
        <translation>Modification constatée par une synchronisation</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>What Happened</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Each sync notes what it finds changed from here on, and the service’s audit log is shown as far as it was seen.</source>
        <translation>Désormais, chaque synchronisation note les modifications qu’elle constate, et le journal d’audit du service est affiché dans la mesure où il a été vu.</translation>
    </message>
    <message>
        <source>The audit log is shown as it was last seen: %1.</source>
        <extracomment>%1 is &quot;as of 14:02 (3 min ago)&quot;.</extracomment>
        <translation>Le journal d’audit est affiché tel qu’il a été vu en dernier&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1, brought by a sync</source>
        <extracomment>%1 is what the audit log tells; a sync brought the change here, too.</extracomment>
        <translation>%1, reçu par une synchronisation</translation>
    </message>
    <message>
        <source>The audit log tells it, and the sync of %1 found it in the user’s record (%2).</source>
        <extracomment>%1 is a time, %2 how the sync found out: by the change feed.</extracomment>
        <translation>Le journal d’audit l’indique, et la synchronisation du %1 l’a constaté dans l’enregistrement de l’utilisateur (%2).</translation>
    </message>
    <message>
        <source>Show &amp;Earlier</source>
        <translation>&amp;Afficher les précédentes</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::InvitationDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Send Invite</source>
        <translation>&amp;Envoyer l’invitation</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Asking the service</source>
        <translation>Interrogation du service</translation>
    </message>
    <message>
        <source>Invite Status</source>
        <translation>État d’invitation</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandée</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Completed at</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Last attempt failed</source>
        <translation>Échec du dernier essai</translation>
    </message>
    <message>
        <source>The message is waiting to be sent. It is kept until the mail server takes it.</source>
        <translation>Le message attend d’être envoyé. Il est conservé jusqu’à ce que le serveur de messagerie l’accepte.</translation>
    </message>
    <message>
        <source>This user has registered already: there is nothing to invite to.</source>
        <translation>Cet utilisateur s’est déjà inscrit&#xa0;: il n’y a pas lieu de l’inviter.</translation>
    </message>
    <message>
        <source>A disabled user is not invited.</source>
        <translation>Un utilisateur désactivé n’est pas invité.</translation>
    </message>
    <message>
        <source>This user has no e-mail address, so nothing can be sent.</source>
        <translation>Cet utilisateur n’a pas d’adresse e-mail&#xa0;: rien ne peut lui être envoyé.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ListActions</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV pour tableurs</translation>
    </message>
    <message>
        <source>JSON with all attributes</source>
        <translation>JSON avec tous les attributs</translation>
    </message>
    <message>
        <source>Open in Window</source>
        <translation>Ouvrir dans une fenêtre</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Export Selected…</source>
        <translation>Exporter la sélection…</translation>
    </message>
    <message>
        <source>Export List…</source>
        <translation>Exporter la liste…</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Details Below the List</source>
        <translation>Détails sous la liste</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ListPage</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet</source>
        <translation>Rien n’a encore été récupéré</translation>
    </message>
    <message>
        <source>A sync fetches the users and user groups of the service. It only reads.</source>
        <translation>Une synchronisation récupère les utilisateurs et les groupes d’utilisateurs du service. Elle ne fait que lire.</translation>
    </message>
    <message>
        <source>Sync Now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Remove from the Local Copy</source>
        <translation>Retirer de la copie locale</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ListTable</name>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::LocalUserDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Create User</source>
        <translation>&amp;Créer l’utilisateur</translation>
    </message>
    <message>
        <source>New Local User</source>
        <translation>Nouvel utilisateur Local</translation>
    </message>
    <message>
        <source>Made in the MDM itself. When Entra ID provisions the same user name, it takes this user over.</source>
        <translation>Créé dans le MDM lui-même. Quand Entra ID provisionne le même nom d’utilisateur, il reprend cet utilisateur.</translation>
    </message>
    <message>
        <source>&amp;Username</source>
        <translation>Nom d’&amp;utilisateur</translation>
    </message>
    <message>
        <source>&amp;Display Name</source>
        <translation>Nom d’&amp;affichage</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>De&amp;partment</source>
        <translation>&amp;Département</translation>
    </message>
    <message>
        <source>L&amp;ocale</source>
        <translation>Paramètres &amp;régionaux</translation>
    </message>
    <message>
        <source>Another user has this user name.</source>
        <translation>Un autre utilisateur porte ce nom d’utilisateur.</translation>
    </message>
    <message>
        <source>A user needs a first or a last name.</source>
        <translation>Un utilisateur doit avoir un prénom ou un nom.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Ce champ est requis.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>C’est trop long.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Ce n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>A locale is written like fr-FR.</source>
        <translation>Les paramètres régionaux s’écrivent comme fr-FR.</translation>
    </message>
    <message>
        <source>The service does not take this: “%1”.</source>
        <translation>Le service ne l’accepte pas&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&amp;First Name</source>
        <translation>&amp;Prénom</translation>
    </message>
    <message>
        <source>&amp;Last Name</source>
        <translation>&amp;Nom</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::MainMenu</name>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Connexion</translation>
    </message>
    <message>
        <source>&amp;Switch To</source>
        <translation>&amp;Basculer vers</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Connect to a &amp;Service…</source>
        <translation>Se connecter à un &amp;service…</translation>
    </message>
    <message>
        <source>Change This C&amp;onnection…</source>
        <translation>M&amp;odifier cette connexion…</translation>
    </message>
    <message>
        <source>Sync &amp;Now</source>
        <translation>Synchroniser &amp;maintenant</translation>
    </message>
    <message>
        <source>&amp;Cancel Sync</source>
        <translation>&amp;Annuler la synchronisation</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>&amp;Details Pane</source>
        <translation>Volet des &amp;détails</translation>
    </message>
    <message>
        <source>&amp;About Rollcall</source>
        <translation>À &amp;propos de Rollcall</translation>
    </message>
    <message>
        <source>&amp;Search Everything…</source>
        <translation>&amp;Rechercher partout…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>Raccourcis &amp;clavier</translation>
    </message>
    <message>
        <source>&amp;Remove This Connection…</source>
        <translation>Suppri&amp;mer cette connexion…</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Utilisateurs</translation>
    </message>
    <message>
        <source>Reset the Sample Co&amp;mpany…</source>
        <translation>Réinitialiser l’entreprise d’e&amp;xemple…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::MainWindow</name>
    <message>
        <source>Program</source>
        <extracomment>A heading in the navigation, over the pages about Rollcall itself.</extracomment>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Enter Key…</source>
        <translation>Saisir la clé…</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>An earlier version of Rollcall made this sample company. What the sample has gained since then is there after a reset; what you changed in it would be lost.</source>
        <translation>Cette entreprise d’exemple a été créée par une version antérieure de Rollcall. Ce que l’exemple a reçu depuis sera là après une réinitialisation&#xa0;; vos modifications seraient perdues.</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Réinitialiser…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::MessageWidget</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::NoticeWidget</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Fetching the users for the first time</source>
        <translation>Première récupération des utilisateurs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet</source>
        <translation>Rien n’a encore été récupéré</translation>
    </message>
    <message>
        <source>A sync fetches the users and user groups of the service. It only reads.</source>
        <translation>Une synchronisation récupère les utilisateurs et les groupes d’utilisateurs du service. Elle ne fait que lire.</translation>
    </message>
    <message>
        <source>Sync Now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Not known: the audit log of the service can’t be read now.</source>
        <translation>Inconnu&#xa0;: le journal d’audit du service ne peut pas être lu actuellement.</translation>
    </message>
    <message>
        <source>There were more than could be looked at: these are the newest.</source>
        <translation>Il y en avait plus que ce qui a pu être examiné&#xa0;: voici les plus récents.</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>Autres raisons</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>Rien n’a été refusé.</translation>
    </message>
    <message>
        <source>Not known: this service does not say.</source>
        <translation>Inconnu&#xa0;: ce service ne le dit pas.</translation>
    </message>
    <message>
        <source>There is no token: Entra ID can’t sign in.</source>
        <translation>Il n’y a pas de jeton&#xa0;: Entra ID ne peut pas s’identifier.</translation>
    </message>
    <message>
        <source>“%1” expires on %2</source>
        <translation>«&#xa0;%1&#xa0;» expire le %2</translation>
    </message>
    <message>
        <source>No token expires soon.</source>
        <translation>Aucun jeton n’expire bientôt.</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Fraîcheur des données</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Users by State</source>
        <translation>Utilisateurs par état</translation>
    </message>
    <message>
        <source>Users by Source</source>
        <translation>Utilisateurs par source</translation>
    </message>
    <message>
        <source>Users by Invite Status</source>
        <translation>Utilisateurs par état d’invitation</translation>
    </message>
    <message>
        <source>Users Created</source>
        <translation>Utilisateurs créés</translation>
    </message>
    <message>
        <source>Users by Day of Last Change</source>
        <translation>Utilisateurs par jour de dernière modification</translation>
    </message>
    <message>
        <source>Refused in the Last 24 Hours</source>
        <translation>Refusés au cours des dernières 24 heures</translation>
    </message>
    <message>
        <source>Show Tokens</source>
        <translation>Afficher les jetons</translation>
    </message>
    <message>
        <source>What was last seen, %1</source>
        <translation>Dernier état vu, %1</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Comptage en cours…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::OverviewTab</name>
    <message>
        <source>Display Name</source>
        <translation>Nom d’affichage</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Managed Apple ID</source>
        <translation>Identifiant Apple géré</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Invite Status</source>
        <translation>État d’invitation</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>Groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID utilisateur</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>ID externe</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Last Modified</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Last Seen</source>
        <translation>Dernière observation</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::PeopleActions</name>
    <message>
        <source>&amp;New Local User…</source>
        <translation>&amp;Nouvel utilisateur Local…</translation>
    </message>
    <message>
        <source>Send &amp;Invite…</source>
        <translation>Envoyer l’&amp;invitation…</translation>
    </message>
    <message>
        <source>&amp;Delete Users for Good…</source>
        <translation>&amp;Supprimer définitivement des utilisateurs…</translation>
    </message>
    <message>
        <source>Delete User &amp;Groups for Good…</source>
        <translation>Supprimer définitivement des &amp;groupes d’utilisateurs…</translation>
    </message>
    <message>
        <source>The service takes the key no more: nothing can be changed</source>
        <translation>Le service n’accepte plus la clé&#xa0;: rien ne peut être modifié</translation>
    </message>
    <message>
        <source>Offline: nothing can be changed</source>
        <translation>Hors ligne&#xa0;: rien ne peut être modifié</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::PermanentDeletionDialog</name>
    <message>
        <source>&amp;Copy Report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>&amp;Export to CSV…</source>
        <translation>&amp;Exporter en CSV…</translation>
    </message>
    <message>
        <source>This can’t be undone. Remove it in Entra ID as well: what is still assigned there comes back with the next cycle.</source>
        <translation>C’est irréversible. Supprimez-le aussi dans Entra ID&#xa0;: ce qui y est encore attribué revient au prochain cycle.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What became of %1</source>
        <translation>Résultat pour %1</translation>
    </message>
    <message>
        <source>Asking the service what goes with them</source>
        <translation>Le service est interrogé sur ce qui sera supprimé</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>%1 of %2 can be deleted; the list says why the others can’t.</source>
        <extracomment>%1 is a count, %2 is &quot;3 users&quot; or &quot;1 user group&quot;.</extracomment>
        <translation>%1 sur %2&#xa0;: suppression possible&#x202f;; la liste indique pourquoi les autres ne peuvent pas être supprimés.</translation>
    </message>
    <message>
        <source>This goes with them:</source>
        <translation>Ce qui sera supprimé&#xa0;:</translation>
    </message>
    <message>
        <source>None of them can be deleted; the list says why.</source>
        <translation>Aucun ne peut être supprimé&#x202f;; la liste indique pourquoi.</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>Ce qui sera supprimé</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Suppression en cours…</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <extracomment>%1 and %2 are counts.</extracomment>
        <translation>Suppression&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Asking the service what goes with them: %1 of %2</source>
        <translation>Le service est interrogé sur ce qui sera supprimé&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>%1 of %2 deleted for good.</source>
        <extracomment>%1 is a count, %2 is &quot;3 users&quot; or &quot;1 user group&quot;.</extracomment>
        <translation>Suppression définitive&#xa0;: %1 sur %2.</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <extracomment>%1 is a sentence: how many were deleted.</extracomment>
        <translation>Annulé. %1</translation>
    </message>
    <message>
        <source>Export the Report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Permanent Deletion</source>
        <translation>Suppression définitive</translation>
    </message>
    <message>
        <source>Look at %1 Again</source>
        <extracomment>A button. %1 is &quot;3 users&quot; or &quot;1 user group&quot;: those that were not deleted.</extracomment>
        <translation>Vérifier à nouveau %1</translation>
    </message>
    <message>
        <source>Nothing more was deleted.</source>
        <translation>Rien d’autre n’a été supprimé.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Every %1</source>
        <extracomment>%1 is a duration: 5 min.</extracomment>
        <translation>Toutes les %1</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Seulement sur demande</translation>
    </message>
    <message>
        <source>Clear the local copy of “%1”?</source>
        <extracomment>%1 is the name of a connection.</extracomment>
        <translation>Effacer la copie locale de «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>It comes back whole with the next sync. Until then nothing can be shown offline, and the list of the last syncs is lost. The service itself is not touched.</source>
        <translation>Elle revient en entier avec la prochaine synchronisation. D’ici là, rien ne peut être affiché hors ligne, et la liste des dernières synchronisations est perdue. Le service lui-même n’est pas touché.</translation>
    </message>
    <message>
        <source>Clear the Local Copy</source>
        <translation>Effacer la copie locale</translation>
    </message>
    <message>
        <source>Share of the copy</source>
        <translation>Part de la copie</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::QueryBar</name>
    <message>
        <source>Any</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Without an e-mail address</source>
        <translation>Sans adresse e-mail</translation>
    </message>
    <message>
        <source>In no user group</source>
        <translation>Dans aucun groupe d’utilisateurs</translation>
    </message>
    <message>
        <source>Changed in the last 24 hours</source>
        <translation>Modifié au cours des dernières 24 heures</translation>
    </message>
    <message>
        <source>Changed in the last 7 days</source>
        <translation>Modifié au cours des 7 derniers jours</translation>
    </message>
    <message>
        <source>By User Group…</source>
        <translation>Par groupe d’utilisateurs…</translation>
    </message>
    <message>
        <source>By Attribute…</source>
        <translation>Par attribut…</translation>
    </message>
    <message>
        <source>Save Filter…</source>
        <translation>Enregistrer le filtre…</translation>
    </message>
    <message>
        <source>Manage Filters…</source>
        <translation>Gérer les filtres…</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Query Name</source>
        <translation>Nom de la requête</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Invite Status</source>
        <translation>État d’invitation</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>With the name of another group</source>
        <translation>Du même nom qu’un autre groupe</translation>
    </message>
    <message>
        <source>With disabled members</source>
        <translation>Avec des membres désactivés</translation>
    </message>
    <message>
        <source>Without members</source>
        <translation>Sans membres</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::QueryCompleter</name>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::QuickSearch</name>
    <message>
        <source>Nothing is called that</source>
        <translation>Rien ne porte ce nom</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>Groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>Show %1 more on their page</source>
        <extracomment>Ctrl+K: leads to the list with all that were found. %1 is a count.</extracomment>
        <translation>Afficher %1 de plus sur leur page</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search people, groups, pages, actions</source>
        <translation>Rechercher personnes, groupes, pages, actions</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Return opens · Escape closes</source>
        <extracomment>The keys of Ctrl+K&apos;s list.</extracomment>
        <translation>↑ ↓ choisir · Entrée ouvre · Échap ferme</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::RotationWidget</name>
    <message>
        <source>“%1” has been used (%2). “%3” is no longer needed.</source>
        <translation>«&#xa0;%1&#xa0;» a été utilisé (%2). «&#xa0;%3&#xa0;» n’est plus nécessaire.</translation>
    </message>
    <message>
        <source>Waiting until “%1” is used: put it into Entra ID as Secret Token, test the connection there, and save. “%2” works until then, and is offered for removal afterwards.</source>
        <translation>En attente de l’utilisation de «&#xa0;%1&#xa0;»&#xa0;: mettez-le dans Entra ID comme Jeton secret, testez-y la connexion et enregistrez. «&#xa0;%2&#xa0;» fonctionne jusque-là, et sa suppression est proposée ensuite.</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SavedFiltersDialog</name>
    <message>
        <source>Manage Filters</source>
        <translation>Gérer les filtres</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Load Query</source>
        <translation>Charger la requête</translation>
    </message>
    <message>
        <source>Delete Filter</source>
        <translation>Supprimer le filtre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No filter is saved.</source>
        <translation>Aucun filtre n’est enregistré.</translation>
    </message>
    <message>
        <source>Rename Filter</source>
        <translation>Renommer le filtre</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ScimTab</name>
    <message>
        <source>SCIM resource</source>
        <translation>Ressource SCIM</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Copier le JSON</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SettingsConflictDialog</name>
    <message>
        <source>Settings Changed Meanwhile</source>
        <translation>Paramètres modifiés entre-temps</translation>
    </message>
    <message>
        <source>Somebody else saved the settings while you edited them</source>
        <translation>Quelqu’un d’autre a enregistré les paramètres pendant que vous les modifiiez</translation>
    </message>
    <message>
        <source>Nothing of yours has been saved yet, and nothing of theirs is lost. Where the two differ, both are shown.</source>
        <translation>Rien de vos modifications n’a encore été enregistré, et rien des leurs n’est perdu. Là où les deux diffèrent, les deux sont affichées.</translation>
    </message>
    <message>
        <source>Theirs, in force now</source>
        <translation>La leur, en vigueur</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La vôtre</translation>
    </message>
    <message>
        <source>Back to the Form</source>
        <translation>Revenir au formulaire</translation>
    </message>
    <message>
        <source>Keep &amp;Theirs</source>
        <translation>Garder la &amp;leur</translation>
    </message>
    <message>
        <source>Save &amp;Yours</source>
        <translation>Enregistrer la &amp;vôtre</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SettingsForm</name>
    <message>
        <source>Choose the custom attribute that Managed Apple IDs come from.</source>
        <translation>Choisissez l’attribut personnalisé dont proviennent les identifiants Apple gérés.</translation>
    </message>
    <message>
        <source>This attribute is not there any more. Choose another one.</source>
        <translation>Cet attribut n’existe plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>&amp;Automatically invite users imported from Entra ID</source>
        <translation>Inviter &amp;automatiquement les utilisateurs importés depuis Entra ID</translation>
    </message>
    <message>
        <source>An imported user is sent an e-mail with a link to register. It is valid for 7 days.</source>
        <translation>Un utilisateur importé reçoit un e-mail avec un lien d’inscription, valable 7 jours.</translation>
    </message>
    <message>
        <source>Managed Apple ID</source>
        <translation>Identifiant Apple géré</translation>
    </message>
    <message>
        <source>Users get a &amp;Managed Apple ID</source>
        <translation>Les utilisateurs reçoivent un identifiant Apple &amp;géré</translation>
    </message>
    <message>
        <source>User &amp;email address</source>
        <translation>Adresse &amp;e-mail de l’utilisateur</translation>
    </message>
    <message>
        <source>&amp;Include “appleid” subdomain</source>
        <translation>&amp;Inclure le sous-domaine «&#xa0;appleid&#xa0;»</translation>
    </message>
    <message>
        <source>ana@example.com becomes ana@appleid.example.com, which avoids conflicts with existing Apple IDs.</source>
        <translation>ana@example.com devient ana@appleid.example.com, ce qui évite les conflits avec des identifiants Apple existants.</translation>
    </message>
    <message>
        <source>Mapping to &amp;Custom Attribute</source>
        <translation>&amp;Correspondance avec Attribut personnalisé</translation>
    </message>
    <message>
        <source>Choose an attribute</source>
        <translation>Choisir un attribut</translation>
    </message>
    <message>
        <source>Custom attribute that Managed Apple IDs come from</source>
        <translation>Attribut personnalisé dont proviennent les identifiants Apple gérés</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>&amp;Keep the old value when an update is blank</source>
        <translation>&amp;Conserver l’ancienne valeur quand une mise à jour est vide</translation>
    </message>
    <message>
        <source>Otherwise a blank value that arrives removes the one that is there.</source>
        <translation>Sinon, une valeur vide qui arrive retire celle qui existe.</translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>Enregi&amp;strer les modifications</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SettingsSection</name>
    <message>
        <source>Managed Apple IDs are computed anew: %1 of %2</source>
        <extracomment>%1 and %2 are counts of users.</extracomment>
        <translation>Les identifiants Apple gérés sont recalculés&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Managed Apple IDs were computed anew: %1 changed</source>
        <translation>Les identifiants Apple gérés ont été recalculés&#xa0;: %1 modifiés</translation>
    </message>
    <message>
        <source>Entra ID Settings</source>
        <translation>Paramètres Entra ID</translation>
    </message>
    <message>
        <source>&amp;Edit Settings</source>
        <translation>&amp;Modifier les paramètres</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Lists and fields</source>
        <translation>Listes et champs</translation>
    </message>
    <message>
        <source>From the filter into the list</source>
        <translation>Du filtre à la liste</translation>
    </message>
    <message>
        <source>Empty the filter, close a dialog</source>
        <translation>Vider le filtre, fermer une boîte de dialogue</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>Ouvrir ce qui est sélectionné</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copier ce qui est sélectionné</translation>
    </message>
    <message>
        <source>To the first and the last row</source>
        <translation>À la première et à la dernière ligne</translation>
    </message>
    <message>
        <source>To the next tab</source>
        <translation>À l’onglet suivant</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>Menu de la sélection</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SourceSection</name>
    <message>
        <source>Enabled</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>a source of users</comment>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Somebody else changed it while this page was open, so nothing was saved.</source>
        <translation>Quelqu’un d’autre l’a modifiée pendant que cette page était ouverte&#xa0;: rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>“%1” was changed in the meantime</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié entre-temps</translation>
    </message>
    <message>
        <source>It is read-only now: a migration has begun.</source>
        <translation>Cette source est maintenant en lecture seule&#xa0;: une migration a commencé.</translation>
    </message>
    <message>
        <source>Show What It Is Now</source>
        <translation>Afficher l’état actuel</translation>
    </message>
    <message>
        <source>It is enabled now.</source>
        <translation>Cette source est maintenant activée.</translation>
    </message>
    <message>
        <source>It is disabled now.</source>
        <translation>Cette source est maintenant désactivée.</translation>
    </message>
    <message>
        <source>Show Users</source>
        <translation>Afficher les utilisateurs</translation>
    </message>
    <message>
        <source>Read-only since its first user was taken over by SCIM provisioning.</source>
        <translation>En lecture seule depuis la reprise de son premier utilisateur par le provisionnement SCIM.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>SAML</source>
        <translation>SAML</translation>
    </message>
    <message>
        <source>SAML is set up in the MDM: Admin &gt; Identity &gt; SAML. Once it is on, the users of every source sign in through it. The exception list is kept there as well, and not here.</source>
        <translation>SAML se configure dans le MDM&#xa0;: Administration &gt; Identité &gt; SAML. Une fois activé, les utilisateurs de toutes les sources se connectent par ce biais. La liste d’exceptions s’y trouve aussi, et non ici.</translation>
    </message>
    <message>
        <source>The service names no source of users.</source>
        <translation>Le service n’indique aucune source d’utilisateurs.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::StagesWidget</name>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Chiffrement (TLS)</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SCIM service</source>
        <translation>Service SCIM</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>List of users</source>
        <translation>Liste des utilisateurs</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>is being tried</source>
        <translation>essai en cours</translation>
    </message>
    <message>
        <source>works</source>
        <translation>fonctionne</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>échoue</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>%1 · until %2</source>
        <extracomment>%1 is the certificate&apos;s owner and authority, %2 a date.</extracomment>
        <translation>%1 · jusqu’au %2</translation>
    </message>
    <message>
        <source>nothing to look up</source>
        <translation>rien à rechercher</translation>
    </message>
    <message>
        <source>not needed on this computer</source>
        <translation>inutile sur cet ordinateur</translation>
    </message>
    <message>
        <source>can’t be told</source>
        <translation>indéterminé</translation>
    </message>
    <message>
        <source>the service does not offer its configuration</source>
        <translation>le service ne propose pas sa configuration</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>&amp;Connect to a Service…</source>
        <translation>Se &amp;connecter à un service…</translation>
    </message>
    <message>
        <source>Enter Key…</source>
        <translation>Saisir la clé…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Opening the local copy</source>
        <translation>Ouverture de la copie locale</translation>
    </message>
    <message>
        <source>Starting the service on this computer</source>
        <translation>Démarrage du service sur cet ordinateur</translation>
    </message>
    <message>
        <source>Filling the service with the sample company</source>
        <translation>Remplissage du service avec l’entreprise d’exemple</translation>
    </message>
    <message>
        <source>It is provisioned over HTTP as Entra ID would do it. This happens once.</source>
        <translation>Elle est provisionnée par HTTP comme le ferait Entra ID. Cela n’a lieu qu’une fois.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 and %2 are counts: 1,200 of 2,000.</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Removing the local copy</source>
        <translation>Suppression de la copie locale</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>Progression de la synchronisation</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::StorageWidget</name>
    <message>
        <source>Folder of the data</source>
        <translation>Dossier des données</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>nothing stored</source>
        <translation>rien de stocké</translation>
    </message>
    <message>
        <source>Clear Cache…</source>
        <translation>Vider le cache…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SyncPage</name>
    <message>
        <source>Sync and Traffic</source>
        <translation>Synchronisation et trafic</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Sync Now</source>
        <translation>&amp;Synchroniser maintenant</translation>
    </message>
    <message>
        <source>last complete sync %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>dernière synchronisation complète %1</translation>
    </message>
    <message>
        <source>Remove from the Local Copy</source>
        <translation>Retirer de la copie locale</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Last Syncs</source>
        <translation>Dernières synchronisations</translation>
    </message>
    <message>
        <source>HTTP Traffic</source>
        <translation>Trafic HTTP</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>Progression de la synchronisation</translation>
    </message>
    <message>
        <source>automatic sync paused until you sync again</source>
        <translation>synchronisation automatique suspendue jusqu’à la prochaine que vous lancez</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SyncRunsTab</name>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The first sync is under way</source>
        <translation>La première synchronisation est en cours</translation>
    </message>
    <message>
        <source>No sync yet</source>
        <translation>Aucune synchronisation</translation>
    </message>
    <message>
        <source>A sync fetches the users and user groups of the service. It only reads.</source>
        <translation>Une synchronisation récupère les utilisateurs et les groupes d’utilisateurs du service. Elle ne fait que lire.</translation>
    </message>
    <message>
        <source>Sync Now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>It was cancelled. What had come by then is kept.</source>
        <translation>Elle a été annulée. Ce qui était arrivé jusque-là est conservé.</translation>
    </message>
    <message>
        <source>Rollcall or the computer ended in the middle of it. What had come by then is kept.</source>
        <translation>Rollcall ou l’ordinateur s’est arrêté en cours de route. Ce qui était arrivé jusque-là est conservé.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complète</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouts</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Suppressions</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>Groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>Last syncs</source>
        <translation>Dernières synchronisations</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>a sync</comment>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>What the service told of its changes was not enough, so everything was listed instead.</source>
        <translation>Ce que le service a dit de ses modifications ne suffisait pas, tout a donc été listé.</translation>
    </message>
    <message>
        <source>Not enough</source>
        <translation>Insuffisante</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Not complete</source>
        <comment>a sync</comment>
        <translation>Incomplète</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SyncText</name>
    <message>
        <source>SCIM + admin API</source>
        <translation>SCIM + API d’administration</translation>
    </message>
    <message>
        <source>SCIM only</source>
        <translation>SCIM uniquement</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TemplateFiguresWidget</name>
    <message>
        <source>%1 of %2 have a value</source>
        <extracomment>How many users have a value of a variable. %1 and %2 are counts of users.</extracomment>
        <translation>%1 sur %2 ont une valeur</translation>
    </message>
    <message>
        <source>%1 of %2 get a text that nobody else gets</source>
        <extracomment>%1 and %2 are counts of users.</extracomment>
        <translation>%1 sur %2 obtiennent un texte unique</translation>
    </message>
    <message>
        <source>%1 lack a value of a variable</source>
        <translation>%1 n’ont pas de valeur pour une variable</translation>
    </message>
    <message>
        <source>%1 get the same text as somebody else</source>
        <translation>%1 obtiennent le même texte que quelqu’un d’autre</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TemplateOdditiesWidget</name>
    <message>
        <source>There is no variable %1: it stays in the text as it is.</source>
        <translation>La variable %1 n’existe pas&#xa0;: elle reste telle quelle dans le texte.</translation>
    </message>
    <message>
        <source>There is no variable %1. Perhaps %2 is meant.</source>
        <translation>La variable %1 n’existe pas. Peut-être s’agit-il de %2.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <extracomment>A button. %1 is a variable.</extracomment>
        <translation>Écrire %1</translation>
    </message>
    <message>
        <source>Behind the ${ at character %1 stands no name of a variable.</source>
        <translation>Le ${ au caractère %1 n’est pas suivi d’un nom de variable.</translation>
    </message>
    <message>
        <source>The variable at character %1 is not closed.</source>
        <translation>La variable au caractère %1 n’est pas fermée.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TitleLine</name>
    <message>
        <source>No service</source>
        <translation>Aucun service</translation>
    </message>
    <message>
        <source>The service that is shown; switch to another one</source>
        <translation>Le service affiché&#x202f;; basculer vers un autre</translation>
    </message>
    <message>
        <source>Search people, groups, pages…</source>
        <translation>Rechercher personnes, groupes, pages…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TokenDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>I have put the token where it is needed</source>
        <translation>J’ai mis le jeton là où il est nécessaire</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>Dans %n jour</numerusform>
            <numerusform>Dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Entra ID, by the rules of the MDM</source>
        <translation>Entra ID, selon les règles du MDM</translation>
    </message>
    <message>
        <source>Another identity provider, by RFC 7643 and 7644</source>
        <translation>Autre fournisseur d’identité, selon les RFC 7643 et 7644</translation>
    </message>
    <message>
        <source>Entra ID signs in with it. Whoever has the token can create, change and disable users here.</source>
        <translation>Entra ID s’identifie avec lui. Quiconque possède le jeton peut créer, modifier et désactiver des utilisateurs ici.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation>&amp;Expiration</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Pour</translation>
    </message>
    <message>
        <source>Generate Token</source>
        <translation>Générer un jeton</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Générer</translation>
    </message>
    <message>
        <source>“%1” gets a new secret. The old one works for 24 hours more: until then, put the new one into Entra ID as Secret Token.</source>
        <translation>«&#xa0;%1&#xa0;» reçoit un nouveau secret. L’ancien fonctionne encore 24 heures&#xa0;: d’ici là, mettez le nouveau dans Entra ID comme Jeton secret.</translation>
    </message>
    <message>
        <source>Renew Token</source>
        <translation>Renouveler le jeton</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Renouveler</translation>
    </message>
    <message>
        <source>Target SCIM URL</source>
        <translation>URL SCIM cible</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Target SCIM &amp;URL</source>
        <translation>&amp;URL SCIM cible</translation>
    </message>
    <message>
        <source>Entra calls it Tenant URL.</source>
        <translation>Entra l’appelle «&#xa0;URL de locataire&#xa0;».</translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation>Jet&amp;on</translation>
    </message>
    <message>
        <source>Entra calls it Secret Token. It is shown now and never again. A copy of it leaves the clipboard after a minute.</source>
        <translation>Entra l’appelle «&#xa0;Jeton secret&#xa0;». Il est affiché maintenant, et plus jamais ensuite. Une copie quitte le presse-papiers au bout d’une minute.</translation>
    </message>
    <message>
        <source>Another token has this name.</source>
        <translation>Un autre jeton porte ce nom.</translation>
    </message>
    <message>
        <source>The token “%1” is ready to be pasted into Entra ID</source>
        <translation>Le jeton «&#xa0;%1&#xa0;» est prêt à être collé dans Entra ID</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TokensSection</name>
    <message>
        <source>There is no token yet: Entra ID can’t sign in.</source>
        <translation>Il n’y a pas encore de jeton&#xa0;: Entra ID ne peut pas s’identifier.</translation>
    </message>
    <message>
        <source>There are two tokens, which is the most: remove one to generate another.</source>
        <translation>Il y a deux jetons, le maximum&#xa0;: supprimez-en un pour en générer un autre.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <extracomment>When a token was last used, and the network address: &quot;3 min ago from 10.0.0.7&quot;.</extracomment>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>The old secret works until %1</source>
        <translation>L’ancien secret fonctionne jusqu’à %1</translation>
    </message>
    <message>
        <source>Set to Inactive</source>
        <translation>Définir sur Inactif</translation>
    </message>
    <message>
        <source>Set to Active</source>
        <translation>Définir sur Actif</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Renouveler…</translation>
    </message>
    <message>
        <source>Rotate to a New Token…</source>
        <translation>Passer à un nouveau jeton…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>Actions pour %1</translation>
    </message>
    <message>
        <source>Set “%1” to Inactive</source>
        <translation>Définir «&#xa0;%1&#xa0;» sur Inactif</translation>
    </message>
    <message>
        <source>Requests with this token are refused until it is set to active again. Entra ID tries again by itself, and stops provisioning after repeated failures.</source>
        <translation>Les requêtes avec ce jeton sont refusées jusqu’à ce qu’il soit de nouveau défini sur Actif. Entra ID réessaie de lui-même, et arrête le provisionnement après des échecs répétés.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Requests with this token are refused from then on. The token can’t be brought back.</source>
        <translation>Les requêtes avec ce jeton sont alors refusées. Le jeton ne peut pas être rétabli.</translation>
    </message>
    <message>
        <source>Remove the Token</source>
        <translation>Supprimer le jeton</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>&amp;Generate Token…</source>
        <translation>&amp;Générer un jeton…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Token Status</source>
        <translation>État du jeton</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TrafficTab</name>
    <message>
        <source>No request matches “%1”</source>
        <translation>Aucune requête ne correspond à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>The log is paused</source>
        <translation>Le journal est en pause</translation>
    </message>
    <message>
        <source>What is sent now is not kept.</source>
        <translation>Ce qui est envoyé maintenant n’est pas conservé.</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Rien n’a encore été envoyé</translation>
    </message>
    <message>
        <source>Every request to the service is listed here, until Rollcall is closed. Keys, tokens and passwords are taken out before anything is kept.</source>
        <translation>Chaque requête au service est listée ici, jusqu’à la fermeture de Rollcall. Les clés, jetons et mots de passe sont retirés avant que quoi que ce soit ne soit conservé.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>HTTP requests</source>
        <translation>Requêtes HTTP</translation>
    </message>
    <message>
        <source>The request and its answer</source>
        <translation>La requête et sa réponse</translation>
    </message>
    <message>
        <source>Filter: method, path, status…</source>
        <translation>Filtrer&#xa0;: méthode, chemin, statut…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>C&amp;lear Log</source>
        <translation>Effacer &amp;le journal</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copier en curl</translation>
    </message>
    <message>
        <source>Without the key: the command takes it from the variable $TOKEN.</source>
        <translation>Sans la clé&#xa0;: la commande la prend dans la variable $TOKEN.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::UserDetailsWidget</name>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nobody is selected</source>
        <translation>Personne n’est sélectionné</translation>
    </message>
    <message>
        <source>Select a user to see all that the service knows.</source>
        <translation>Sélectionnez un utilisateur pour voir tout ce que le service en sait.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>SCIM</source>
        <translation>SCIM</translation>
    </message>
    <message>
        <source>Details of the user</source>
        <translation>Détails de l’utilisateur</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::UserGroupsPage</name>
    <message>
        <source>User groups</source>
        <translation>Groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>Filter: name, external ID</source>
        <translation>Filtrer&#xa0;: nom, ID externe</translation>
    </message>
    <message>
        <source>Fetching the user groups for the first time</source>
        <translation>Première récupération des groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>No user groups yet</source>
        <translation>Pas encore de groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>The service has no user groups. They arrive when Entra ID provisions them.</source>
        <translation>Le service n’a pas de groupes d’utilisateurs. Ils arrivent lorsqu’Entra ID les provisionne.</translation>
    </message>
    <message>
        <source>No user group matches “%1”</source>
        <extracomment>%1 is what was typed into the filter field.</extracomment>
        <translation>Aucun groupe d’utilisateurs ne correspond à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Display Name</source>
        <translation>Nom d’affichage</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Last Modified</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Another user group has the same name. Entra ID can’t create a group with a name that is taken.</source>
        <translation>Un autre groupe d’utilisateurs porte le même nom. Entra ID ne peut pas créer un groupe dont le nom est déjà pris.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) are disabled and still listed in the group.</source>
        <translation>
            <numerusform>%Ln membre est désactivé et figure encore dans le groupe.</numerusform>
            <numerusform>%Ln membres sont désactivés et figurent encore dans le groupe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ui::UserProvisioningPage</name>
    <message>
        <source>User Provisioning</source>
        <translation>Provisionnement des utilisateurs</translation>
    </message>
    <message>
        <source>Generate a token, then paste the URL and the token into Entra ID: Enterprise application &gt; Provisioning &gt; Admin Credentials.</source>
        <translation>Générez un jeton, puis collez l’URL et le jeton dans Entra ID&#xa0;: Application d’entreprise &gt; Provisionnement &gt; Informations d’identification de l’administrateur.</translation>
    </message>
    <message>
        <source>The settings were changed and not saved</source>
        <translation>Les paramètres ont été modifiés et pas enregistrés</translation>
    </message>
    <message>
        <source>Go back to save them, or discard what was changed.</source>
        <translation>Revenez pour les enregistrer, ou abandonnez les modifications.</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Edit Settings</source>
        <translation>Modification des paramètres</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Fetching the users for the first time</source>
        <translation>Première récupération des utilisateurs</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Pas encore d’utilisateurs</translation>
    </message>
    <message>
        <source>The service has no users. They arrive when Entra ID provisions them.</source>
        <translation>Le service n’a pas d’utilisateurs. Ils arrivent lorsqu’Entra ID les provisionne.</translation>
    </message>
    <message>
        <source>No user matches “%1”</source>
        <extracomment>%1 is what was typed into the filter field.</extracomment>
        <translation>Aucun utilisateur ne correspond à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Display Name</source>
        <translation>Nom d’affichage</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Managed Apple ID</source>
        <translation>Identifiant Apple géré</translation>
    </message>
    <message>
        <source>Invite Status</source>
        <translation>État d’invitation</translation>
    </message>
    <message>
        <source>Last Modified</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Filter: name, user name, e-mail, external ID, state:disabled</source>
        <translation>Filtrer&#xa0;: nom, nom d’utilisateur, e-mail, ID externe, state:disabled</translation>
    </message>
    <message numerus="yes">
        <source>Disabled, but still a member of %Ln user group(s).</source>
        <translation>
            <numerusform>Désactivé, mais encore membre de %Ln groupe d’utilisateurs.</numerusform>
            <numerusform>Désactivé, mais encore membre de %Ln groupes d’utilisateurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Has attributes from LDAP that no longer change: Entra ID took the user over. The tab Attributes says which.</source>
        <translation>Possède des attributs de LDAP qui ne changent plus&#xa0;: Entra ID a repris l’utilisateur. L’onglet Attributs indique lesquels.</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ValueText</name>
    <message>
        <source>All Users</source>
        <translation>Tous les utilisateurs</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::VariablesPage</name>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>The service computes this, and it can’t be asked now.</source>
        <translation>C’est le service qui calcule cela, et il n’est pas joignable pour le moment.</translation>
    </message>
    <message>
        <source>Type a text to see what it comes to.</source>
        <translation>Saisissez un texte pour voir ce qu’il donne.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Without a value for this user: %1</source>
        <extracomment>%1 is a list of variables.</extracomment>
        <translation>Sans valeur pour cet utilisateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose a user to see the text as this user’s devices get it.</source>
        <translation>Choisissez un utilisateur pour voir le texte que ses appareils reçoivent.</translation>
    </message>
    <message>
        <source>Text with variables</source>
        <translation>Texte avec variables</translation>
    </message>
    <message>
        <source>A text as in a field of device configuration that supports variables. Type ${ to choose one. Nothing of it is saved in the service.</source>
        <translation>Un texte comme dans un champ de configuration prenant en charge les variables. Tapez ${ pour en choisir une. Rien n’en est enregistré dans le service.</translation>
    </message>
    <message>
        <source>For a User</source>
        <translation>Pour un utilisateur</translation>
    </message>
    <message>
        <source>Search a user: name, user name, e-mail…</source>
        <translation>Rechercher un utilisateur&#xa0;: nom, nom d’utilisateur, e-mail…</translation>
    </message>
    <message>
        <source>For All Users</source>
        <translation>Pour tous les utilisateurs</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::WelcomeWidget</name>
    <message>
        <source>See what Entra ID really provisioned</source>
        <translation>Voyez ce qu’Entra ID a réellement provisionné</translation>
    </message>
    <message>
        <source>Rollcall shows who arrived in the MDM, how arriving users are treated, and why somebody is not there or not right.</source>
        <translation>Rollcall montre qui est arrivé dans le MDM, comment les utilisateurs qui arrivent sont traités, et pourquoi quelqu’un n’est pas là ou n’est pas correct.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>A sample company of 2,000 people. Rollcall starts a service of its own on this computer and fills it as Entra ID would.</source>
        <translation>Une entreprise d’exemple de 2&#x202f;000 personnes. Rollcall démarre son propre service sur cet ordinateur et le remplit comme le ferait Entra ID.</translation>
    </message>
    <message>
        <source>You need nothing. Tokens, settings, refusals and deletions work as in earnest.</source>
        <translation>Il ne vous faut rien. Jetons, paramètres, refus et suppressions fonctionnent pour de vrai.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>&amp;Try It Now</source>
        <translation>&amp;Essayer maintenant</translation>
    </message>
    <message>
        <source>Connect to a service</source>
        <translation>Se connecter à un service</translation>
    </message>
    <message>
        <source>The service that you manage, or any other SCIM 2.0 service, tested step by step before it is saved.</source>
        <translation>Le service que vous gérez, ou tout autre service SCIM 2.0, testé étape par étape avant d’être enregistré.</translation>
    </message>
    <message>
        <source>You need its URL, and an administrator’s or a helpdesk’s key, a bearer token, or a user name and password.</source>
        <translation>Il vous faut son URL, et une clé d’administrateur ou d’assistance, un jeton porteur, ou un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>A sync only reads. The key goes to the system’s keychain.</source>
        <translation>Une synchronisation ne fait que lire. La clé est conservée dans le trousseau du système.</translation>
    </message>
    <message>
        <source>&amp;Connect to a Service…</source>
        <translation>Se &amp;connecter à un service…</translation>
    </message>
    <message>
        <source>You can do both, and switch between them in the menu Connection.</source>
        <translation>Vous pouvez faire les deux, et passer de l’un à l’autre dans le menu Connexion.</translation>
    </message>
</context>
<context>
    <name>rollcall::wording::Query</name>
    <message>
        <source>A value is missing behind “%1:”.</source>
        <extracomment>%1 is a word of the query language, as typed: state</extracomment>
        <translation>Il manque une valeur après «&#xa0;%1:&#xa0;».</translation>
    </message>
    <message>
        <source>“%1:” has no value “%2”. It may be: %3.</source>
        <extracomment>%1 and %2 are words as typed, %3 is a list of words that are not translated: active, disabled</extracomment>
        <translation>«&#xa0;%1:&#xa0;» n’a pas de valeur «&#xa0;%2&#xa0;». Valeurs possibles&#xa0;: %3.</translation>
    </message>
    <message>
        <source>“%1:%2” is no time. It may be: &lt;7d, &gt;2w, 2026-11-25, today.</source>
        <extracomment>%1 and %2 are words as typed. The examples are not translated.</extracomment>
        <translation>«&#xa0;%1:%2&#xa0;» n’est pas une date. Exemples&#xa0;: &lt;7d, &gt;2w, 2026-11-25, today.</translation>
    </message>
    <message>
        <source>No user has an attribute “%1”.</source>
        <translation>Aucun utilisateur n’a d’attribut «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No user has an attribute “%1”. The most similar one is “%2”.</source>
        <extracomment>%1 and %2 are names of attributes.</extracomment>
        <translation>Aucun utilisateur n’a d’attribut «&#xa0;%1&#xa0;». Le plus proche est «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>User groups can’t be filtered by “%1”: it restricts nothing. They can by source:, changed:, group:, has:member, has:disabled and has:duplicate.</source>
        <extracomment>%1 is a part of a query, as typed: state: or has:email. What follows are examples that are not translated.</extracomment>
        <translation>Les groupes d’utilisateurs ne peuvent pas être filtrés par «&#xa0;%1&#xa0;», qui ne restreint rien. Ils peuvent l’être par source:, changed:, group:, has:member, has:disabled et has:duplicate.</translation>
    </message>
</context>
</TS>
