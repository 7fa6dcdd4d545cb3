<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AdministrationText</name>
    <message>
        <source>Offline: this is what was last seen. It can be changed when the service is reached again.</source>
        <translation>オフライン: 最後に確認した内容です。サービスに接続できるようになると変更できます。</translation>
    </message>
    <message>
        <source>The service no longer takes this connection’s key: this is what was last seen.</source>
        <translation>サービスがこの接続のキーを受け付けなくなりました。最後に確認した内容を表示しています。</translation>
    </message>
    <message>
        <source>Read-only: this connection has a helpdesk key. Changes need an administrator’s key.</source>
        <translation>読み取り専用: この接続はヘルプデスクのキーを使用しています。変更には管理者のキーが必要です。</translation>
    </message>
    <message>
        <source>Read-only: this service speaks SCIM only.</source>
        <translation>読み取り専用: このサービスはSCIMのみに対応しています。</translation>
    </message>
</context>
<context>
    <name>AttributeDeletion</name>
    <message>
        <source>Its value is removed from %1.</source>
        <translation>値は%1から削除されます。</translation>
    </message>
    <message>
        <source>No user has a value in it.</source>
        <translation>値を持つユーザはいません。</translation>
    </message>
    <message>
        <source>Delete the attribute “%1”</source>
        <translation>属性「%1」の削除</translation>
    </message>
    <message>
        <source>This can’t be undone. Device configuration that uses ${%1} gets nothing from then on, and Entra ID must no longer map to it.</source>
        <translation>元に戻せません。${%1} を使用するデバイス構成には値が渡されなくなります。Entra IDのマッピングからも削除してください。</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>“%1” is in use</source>
        <translation>「%1」は使用中です</translation>
    </message>
    <message>
        <source>Managed Apple IDs are made of it, so it was not deleted. Choose another source for them in User Provisioning, and save; then it can be deleted.</source>
        <translation>管理対象Apple IDの作成に使用されているため、削除されませんでした。ユーザ プロビジョニングで別の作成元を選択して保存すると、削除できます。</translation>
    </message>
    <message>
        <source>Open User Provisioning</source>
        <translation>ユーザ プロビジョニングを開く</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>User created</source>
        <translation>ユーザを作成</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>ユーザを変更</translation>
    </message>
    <message>
        <source>User disabled</source>
        <translation>ユーザを無効化</translation>
    </message>
    <message>
        <source>User enabled</source>
        <translation>ユーザを有効化</translation>
    </message>
    <message>
        <source>User disabled by deletion</source>
        <translation>削除によりユーザを無効化</translation>
    </message>
    <message>
        <source>User returned</source>
        <translation>ユーザが復帰</translation>
    </message>
    <message>
        <source>User taken over</source>
        <translation>ユーザを引き継ぎ</translation>
    </message>
    <message>
        <source>User deleted for good</source>
        <translation>ユーザを完全に削除</translation>
    </message>
    <message>
        <source>User imported</source>
        <translation>ユーザをインポート</translation>
    </message>
    <message>
        <source>User invited</source>
        <translation>ユーザを招待</translation>
    </message>
    <message>
        <source>Managed Apple ID changed</source>
        <translation>管理対象Apple IDを変更</translation>
    </message>
    <message>
        <source>Group created</source>
        <translation>グループを作成</translation>
    </message>
    <message>
        <source>Group changed</source>
        <translation>グループを変更</translation>
    </message>
    <message>
        <source>Members of group changed</source>
        <translation>グループのメンバーを変更</translation>
    </message>
    <message>
        <source>Member of group was deleted</source>
        <translation>グループのメンバーが削除されました</translation>
    </message>
    <message>
        <source>Group deleted</source>
        <translation>グループの削除</translation>
    </message>
    <message>
        <source>Group taken over</source>
        <translation>グループを引き継ぎ</translation>
    </message>
    <message>
        <source>Group deleted for good</source>
        <translation>グループを完全に削除</translation>
    </message>
    <message>
        <source>Group imported</source>
        <translation>グループをインポート</translation>
    </message>
    <message>
        <source>SCIM Token Created</source>
        <translation>SCIMトークンが作成されました</translation>
    </message>
    <message>
        <source>SCIM Token Enabled</source>
        <translation>SCIMトークンが有効化されました</translation>
    </message>
    <message>
        <source>SCIM Token Disabled</source>
        <translation>SCIMトークンが無効化されました</translation>
    </message>
    <message>
        <source>SCIM Token Renewed</source>
        <translation>SCIMトークンが更新されました</translation>
    </message>
    <message>
        <source>SCIM Token Renamed</source>
        <translation>SCIMトークンの名前が変更されました</translation>
    </message>
    <message>
        <source>SCIM Token Deleted</source>
        <translation>SCIMトークンが削除されました</translation>
    </message>
    <message>
        <source>Key made</source>
        <translation>キーを作成</translation>
    </message>
    <message>
        <source>Key removed</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>設定を変更</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>ソースを変更</translation>
    </message>
    <message>
        <source>Source became read-only</source>
        <translation>ソースが読み取り専用に変更</translation>
    </message>
    <message>
        <source>Source enabled</source>
        <translation>ソースを有効化</translation>
    </message>
    <message>
        <source>Source disabled</source>
        <translation>ソースを無効化</translation>
    </message>
    <message>
        <source>Custom attribute added</source>
        <translation>カスタム属性を追加</translation>
    </message>
    <message>
        <source>Custom attribute deleted</source>
        <translation>カスタム属性を削除</translation>
    </message>
    <message>
        <source>Old value kept</source>
        <translation>以前の値を保持</translation>
    </message>
    <message>
        <source>Attribute not stored</source>
        <translation>属性は保存されませんでした</translation>
    </message>
    <message>
        <source>Invitation sent</source>
        <translation>招待を送信</translation>
    </message>
    <message>
        <source>Invitation failed</source>
        <translation>招待に失敗</translation>
    </message>
    <message>
        <source>Invitation expired</source>
        <translation>招待が期限切れ</translation>
    </message>
    <message>
        <source>Invitation completed</source>
        <translation>招待が完了</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>リクエストの拒否</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>認証を拒否</translation>
    </message>
    <message>
        <source>Old entries of the audit log removed</source>
        <translation>監査ログの古い項目を削除</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>監査ログをエクスポート</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>バックアップを作成</translation>
    </message>
    <message>
        <source>Token “%1”</source>
        <translation>トークン「%1」</translation>
    </message>
    <message>
        <source>Key “%1”</source>
        <translation>キー「%1」</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>The service itself</source>
        <translation>サービス自体</translation>
    </message>
    <message>
        <source>The invited user</source>
        <translation>招待されたユーザ</translation>
    </message>
    <message>
        <source>Nobody recognised</source>
        <translation>不明な接続元</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Contoso (production)</source>
        <translation>Contoso（本番）</translation>
    </message>
    <message>
        <source>&amp;URL of the service</source>
        <translation>サービスのURL(&amp;U)</translation>
    </message>
    <message>
        <source>The Target SCIM URL, or the host alone: then /scim/v2 is looked for there.</source>
        <translation>ターゲットのSCIM URL、またはホスト名のみ。ホスト名のみの場合は/scim/v2を探します。</translation>
    </message>
    <message>
        <source>Sign &amp;in with</source>
        <translation>サインインの方法(&amp;I)</translation>
    </message>
    <message>
        <source>User na&amp;me</source>
        <translation>ユーザ名(&amp;M)</translation>
    </message>
    <message>
        <source>Certificate &amp;authority (optional)</source>
        <translation>認証局（任意）(&amp;A)</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>選択(&amp;O)…</translation>
    </message>
    <message>
        <source>A PEM file, if the service’s certificate comes from an authority of your organisation.</source>
        <translation>サービスの証明書が組織の認証局のものである場合に、PEMファイルを選択します。</translation>
    </message>
    <message>
        <source>Use the system’s pro&amp;xy</source>
        <translation>システムのプロキシを使用(&amp;X)</translation>
    </message>
</context>
<context>
    <name>CountText</name>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>ユーザ %Ln人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user group(s)</source>
        <translation>
            <numerusform>ユーザ グループ %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>メンバー %Ln人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attribute(s)</source>
        <translation>
            <numerusform>属性 %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>Under a list that shows everything: 48,210 shown</extracomment>
        <translation>
            <numerusform>%Ln件を表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 shown · filtered</source>
        <extracomment>Under a list: 12 of 48,210 shown · filtered. The plural goes by the first number.</extracomment>
        <translation>
            <numerusform>%1件中%Ln件を表示 · フィルタ適用中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Lnバイト</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kB</source>
        <comment>kilobytes</comment>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <comment>megabytes</comment>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>gigabytes</comment>
        <translation>%1 GB</translation>
    </message>
</context>
<context>
    <name>DeletionWords</name>
    <message>
        <source>Refused (purge): Entra ID provisions this user, who is active. Remove the assignment or the account in Entra ID first; that disables the user here.</source>
        <translation>拒否（purge）: Entra IDがプロビジョニングしているアクティブなユーザです。先にEntra IDで割り当てまたはアカウントを削除すると、ここで無効になります。</translation>
    </message>
    <message>
        <source>Refused (purge): this group is built in and holds everyone.</source>
        <translation>拒否（purge）: このグループは組み込みで、全員が含まれます。</translation>
    </message>
    <message>
        <source>in %1: %2</source>
        <translation>%1に所属: %2</translation>
    </message>
    <message>
        <source>Managed Apple ID %1</source>
        <translation>管理対象Apple ID %1</translation>
    </message>
    <message>
        <source>an invitation that is pending</source>
        <translation>保留中の招待</translation>
    </message>
    <message>
        <source>The user alone</source>
        <translation>ユーザのみ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) would be disabled: %1</source>
        <translation>
            <numerusform>%Ln 人のユーザが無効になります: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is disabled</source>
        <translation>無効になるユーザはいません</translation>
    </message>
    <message>
        <source>Delete %1 for good</source>
        <extracomment>A button and a title. %1 is &quot;3 users&quot; or &quot;1 user group&quot;.</extracomment>
        <translation>%1を完全に削除</translation>
    </message>
    <message numerus="yes">
        <source>Deleted for good; %Ln user(s) disabled</source>
        <translation>
            <numerusform>完全に削除しました。%Ln 人のユーザを無効にしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <comment>outcome</comment>
        <translation>完全に削除しました</translation>
    </message>
    <message>
        <source>Not deleted: something else would have gone than was shown. Look at it again.</source>
        <translation>削除されませんでした。表示された内容と異なるものが削除されるところでした。もう一度確認してください。</translation>
    </message>
    <message>
        <source>Not known: the connection was lost before the answer. Sync, and see whether it is gone.</source>
        <translation>不明です。応答の前に接続が切れました。同期して、削除されたかどうかを確認してください。</translation>
    </message>
    <message>
        <source>Not tried: it ended before</source>
        <translation>未実行: その前に終了しました</translation>
    </message>
    <message>
        <source>Gone already</source>
        <translation>すでにありません</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Fault in the program</source>
        <translation>プログラムの不具合</translation>
    </message>
    <message>
        <source>Rollcall came upon a fault of its own and stopped this action.</source>
        <translation>Rollcall内部の不具合により、この操作を中止しました。</translation>
    </message>
    <message>
        <source>Try again. If it stays so, report it together with the log.</source>
        <translation>もう一度実行してください。解決しない場合は、ログを添えて報告してください。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>This was cancelled before it was done.</source>
        <translation>完了する前にキャンセルされました。</translation>
    </message>
    <message>
        <source>What was done until then is kept. Start again at any time.</source>
        <translation>それまでに完了した分は保持されています。いつでも再開できます。</translation>
    </message>
    <message>
        <source>Value not allowed</source>
        <translation>使用できない値</translation>
    </message>
    <message>
        <source>A value that was given is not allowed here.</source>
        <translation>指定された値はここでは使用できません。</translation>
    </message>
    <message>
        <source>“%1” is not allowed here.</source>
        <translation>「%1」はここでは使用できません。</translation>
    </message>
    <message>
        <source>Give another value and try again.</source>
        <translation>別の値を指定して、もう一度実行してください。</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>ファイルが見つかりません</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>ファイルが存在しません。</translation>
    </message>
    <message>
        <source>The file “%1” does not exist.</source>
        <translation>ファイル「%1」が存在しません。</translation>
    </message>
    <message>
        <source>Check the folder and the spelling of the name.</source>
        <translation>フォルダとファイル名のつづりを確認してください。</translation>
    </message>
    <message>
        <source>File can’t be read</source>
        <translation>ファイルを読み取れません</translation>
    </message>
    <message>
        <source>The file can’t be opened for reading.</source>
        <translation>ファイルを読み取り用に開けません。</translation>
    </message>
    <message>
        <source>The file “%1” can’t be opened for reading.</source>
        <translation>ファイル「%1」を読み取り用に開けません。</translation>
    </message>
    <message>
        <source>Check that your account may read the file and its folder.</source>
        <translation>お使いのアカウントに、ファイルとフォルダの読み取り権限があることを確認してください。</translation>
    </message>
    <message>
        <source>File can’t be written</source>
        <translation>ファイルに書き込めません</translation>
    </message>
    <message>
        <source>The file can’t be written.</source>
        <translation>ファイルに書き込めません。</translation>
    </message>
    <message>
        <source>The file “%1” can’t be written.</source>
        <translation>ファイル「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>Check that your account may write to the folder and that no other program has the file open.</source>
        <translation>お使いのアカウントにフォルダへの書き込み権限があること、ほかのプログラムがファイルを開いていないことを確認してください。</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>ディスクの空き容量不足</translation>
    </message>
    <message>
        <source>There is no space left on the disk.</source>
        <translation>ディスクに空き容量がありません。</translation>
    </message>
    <message>
        <source>There is no space left on the disk for “%1”.</source>
        <translation>「%1」を保存する空き容量がディスクにありません。</translation>
    </message>
    <message>
        <source>Free some space and try again. What was there before is unchanged.</source>
        <translation>空き容量を増やして、もう一度実行してください。それまでのデータは変更されていません。</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>ファイルが大きすぎます</translation>
    </message>
    <message>
        <source>The file is larger than Rollcall reads.</source>
        <translation>ファイルがRollcallで読み取れる大きさを超えています。</translation>
    </message>
    <message>
        <source>The file “%1” is larger than Rollcall reads.</source>
        <translation>ファイル「%1」がRollcallで読み取れる大きさを超えています。</translation>
    </message>
    <message>
        <source>Check that it is the right file, or split it into smaller ones.</source>
        <translation>正しいファイルであることを確認するか、小さいファイルに分割してください。</translation>
    </message>
    <message>
        <source>Secret readable by others</source>
        <translation>他者が読み取れる機密ファイル</translation>
    </message>
    <message>
        <source>The file with the secret can be read by other accounts.</source>
        <translation>機密情報のファイルが、ほかのアカウントから読み取れる状態です。</translation>
    </message>
    <message>
        <source>The file “%1” holds a secret and can be read by other accounts.</source>
        <translation>機密情報を含むファイル「%1」が、ほかのアカウントから読み取れる状態です。</translation>
    </message>
    <message>
        <source>Make it private with “chmod 600”, then try again.</source>
        <translation>「chmod 600」で自分だけが読み取れるようにしてから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Not UTF-8 text</source>
        <translation>UTF-8以外のテキスト</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>ファイルがUTF-8のテキストではありません。</translation>
    </message>
    <message>
        <source>The file “%1” is not UTF-8 text.</source>
        <translation>ファイル「%1」がUTF-8のテキストではありません。</translation>
    </message>
    <message>
        <source>Export it again, or save it with the encoding UTF-8.</source>
        <translation>エクスポートし直すか、文字コードUTF-8で保存してください。</translation>
    </message>
    <message>
        <source>Column missing</source>
        <translation>列の不足</translation>
    </message>
    <message>
        <source>The file lacks a column that is needed.</source>
        <translation>必要な列がファイルにありません。</translation>
    </message>
    <message>
        <source>The file lacks the column “%1”.</source>
        <translation>列「%1」がファイルにありません。</translation>
    </message>
    <message>
        <source>Export the file again with this column. Nothing of it was used.</source>
        <translation>この列を含めてファイルをエクスポートし直してください。このファイルの内容は使用されていません。</translation>
    </message>
    <message>
        <source>File not understood</source>
        <translation>認識できないファイル</translation>
    </message>
    <message>
        <source>The file does not have the format that is expected.</source>
        <translation>ファイルの形式が想定と異なります。</translation>
    </message>
    <message>
        <source>The file “%1” does not have the format that is expected.</source>
        <translation>ファイル「%1」の形式が想定と異なります。</translation>
    </message>
    <message>
        <source>Check that it is the right file and that it is complete, or export it again.</source>
        <translation>正しいファイルで、途中で切れていないことを確認するか、エクスポートし直してください。</translation>
    </message>
    <message>
        <source>Not a database</source>
        <translation>データベースではないファイル</translation>
    </message>
    <message>
        <source>The file is not a database of Rollcall.</source>
        <translation>ファイルはRollcallのデータベースではありません。</translation>
    </message>
    <message>
        <source>The file “%1” is not a database of Rollcall.</source>
        <translation>ファイル「%1」はRollcallのデータベースではありません。</translation>
    </message>
    <message>
        <source>Name another file, or move this one away. It was left untouched.</source>
        <translation>別のファイルを指定するか、このファイルを移動してください。ファイルは変更されていません。</translation>
    </message>
    <message>
        <source>Database damaged</source>
        <translation>データベースの破損</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>データベースが破損しています。</translation>
    </message>
    <message>
        <source>The database “%1” is damaged.</source>
        <translation>データベース「%1」が破損しています。</translation>
    </message>
    <message>
        <source>Restore the service’s database from a backup. The local cache is filled again by the next sync.</source>
        <translation>サービスのデータベースはバックアップから復元してください。ローカルのキャッシュは次回の同期で再作成されます。</translation>
    </message>
    <message>
        <source>Database of a newer version</source>
        <translation>新しいバージョンのデータベース</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Rollcall.</source>
        <translation>データベースは新しいバージョンのRollcallで作成されています。</translation>
    </message>
    <message>
        <source>The database “%1” was written by a newer version of Rollcall.</source>
        <translation>データベース「%1」は新しいバージョンのRollcallで作成されています。</translation>
    </message>
    <message>
        <source>Update Rollcall. The database was left untouched.</source>
        <translation>Rollcallを更新してください。データベースは変更されていません。</translation>
    </message>
    <message>
        <source>Database in use</source>
        <translation>使用中のデータベース</translation>
    </message>
    <message>
        <source>Another program is using the database.</source>
        <translation>ほかのプログラムがデータベースを使用しています。</translation>
    </message>
    <message>
        <source>Another program is using the database “%1”.</source>
        <translation>ほかのプログラムがデータベース「%1」を使用しています。</translation>
    </message>
    <message>
        <source>Wait until the other program is done, or end it, and try again.</source>
        <translation>そのプログラムが完了するのを待つか終了してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Database error</source>
        <translation>データベースのエラー</translation>
    </message>
    <message>
        <source>The database did not carry out what was asked of it.</source>
        <translation>データベースが処理を実行できませんでした。</translation>
    </message>
    <message>
        <source>The database “%1” did not carry out what was asked of it.</source>
        <translation>データベース「%1」が処理を実行できませんでした。</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check the disk and look into the log.</source>
        <translation>もう一度実行してください。解決しない場合は、ディスクとログを確認してください。</translation>
    </message>
    <message>
        <source>URL not valid</source>
        <translation>無効なURL</translation>
    </message>
    <message>
        <source>The URL is not a complete web address.</source>
        <translation>URLが完全なWebアドレスではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a complete web address.</source>
        <translation>「%1」は完全なWebアドレスではありません。</translation>
    </message>
    <message>
        <source>Enter it like https://mdm.example.com/scim/v2.</source>
        <translation>https://mdm.example.com/scim/v2 の形式で入力してください。</translation>
    </message>
    <message>
        <source>URL not secure</source>
        <translation>安全でないURL</translation>
    </message>
    <message>
        <source>With this URL the key would cross the network unencrypted.</source>
        <translation>このURLでは、キーが暗号化されずにネットワークへ送信されます。</translation>
    </message>
    <message>
        <source>With “%1” the key would cross the network unencrypted.</source>
        <translation>「%1」では、キーが暗号化されずにネットワークへ送信されます。</translation>
    </message>
    <message>
        <source>Use https://. Without encryption only 127.0.0.1 and [::1] are allowed.</source>
        <translation>https:// を使用してください。暗号化なしで使用できるのは127.0.0.1 と [::1] のみです。</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>ホストが見つかりません</translation>
    </message>
    <message>
        <source>The network does not know the host.</source>
        <translation>ホストがネットワーク上に見つかりません。</translation>
    </message>
    <message>
        <source>The network does not know the host “%1”.</source>
        <translation>ホスト「%1」がネットワーク上に見つかりません。</translation>
    </message>
    <message>
        <source>Check the spelling of the host name, the network connection and the VPN.</source>
        <translation>ホスト名のつづり、ネットワーク接続、VPNを確認してください。</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>接続の拒否</translation>
    </message>
    <message>
        <source>No service answers at this address.</source>
        <translation>このアドレスで応答するサービスがありません。</translation>
    </message>
    <message>
        <source>No service answers at “%1”.</source>
        <translation>「%1」で応答するサービスがありません。</translation>
    </message>
    <message>
        <source>Check the port in the URL, and that the service is running.</source>
        <translation>URLのポートと、サービスが動作していることを確認してください。</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>接続の切断</translation>
    </message>
    <message>
        <source>The connection ended before the answer was complete.</source>
        <translation>応答が完了する前に接続が切れました。</translation>
    </message>
    <message>
        <source>The connection to “%1” ended before the answer was complete.</source>
        <translation>応答が完了する前に「%1」との接続が切れました。</translation>
    </message>
    <message>
        <source>Check the network and try again. After a change, sync first: it may have been made already.</source>
        <translation>ネットワークを確認して、もう一度実行してください。変更を行った場合は、すでに反映されている可能性があるため、先に同期してください。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>応答のタイムアウト</translation>
    </message>
    <message>
        <source>The answer did not come in time.</source>
        <translation>時間内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>“%1” did not answer in time.</source>
        <translation>「%1」から時間内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>Check the network and that the service is running, then try again.</source>
        <translation>ネットワークと、サービスが動作していることを確認してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>安全な接続の失敗</translation>
    </message>
    <message>
        <source>The service could not prove its identity (TLS).</source>
        <translation>サービスの身元を確認できませんでした（TLS）。</translation>
    </message>
    <message>
        <source>“%1” could not prove its identity (TLS).</source>
        <translation>「%1」の身元を確認できませんでした（TLS）。</translation>
    </message>
    <message>
        <source>Check that the service’s certificate is valid, names this host and comes from an authority that this computer trusts, and that the computer’s clock is right.</source>
        <translation>サービスの証明書が有効で、このホスト名を含み、このコンピュータが信頼する認証局から発行されていること、またコンピュータの時計が正しいことを確認してください。</translation>
    </message>
    <message>
        <source>Sent on to another address</source>
        <translation>別のアドレスへの転送</translation>
    </message>
    <message>
        <source>The service sends its clients on to another address; the key is not sent there.</source>
        <translation>サービスが別のアドレスへ転送しようとしています。キーはそのアドレスには送信されません。</translation>
    </message>
    <message>
        <source>“%1” sends its clients on to another address; the key is not sent there.</source>
        <translation>「%1」が別のアドレスへ転送しようとしています。キーはそのアドレスには送信されません。</translation>
    </message>
    <message>
        <source>Enter the address to which it leads, if it is the right one, as the URL.</source>
        <translation>転送先が正しい場合は、そのアドレスをURLとして入力してください。</translation>
    </message>
    <message>
        <source>Not a SCIM service</source>
        <translation>SCIM以外のサービス</translation>
    </message>
    <message>
        <source>What answers at this address is not a SCIM service.</source>
        <translation>このアドレスで応答しているのはSCIMサービスではありません。</translation>
    </message>
    <message>
        <source>What answers at “%1” is not a SCIM service.</source>
        <translation>「%1」で応答しているのはSCIMサービスではありません。</translation>
    </message>
    <message>
        <source>Check the path in the URL: it often ends in /scim/v2.</source>
        <translation>URLのパスを確認してください。多くの場合 /scim/v2 で終わります。</translation>
    </message>
    <message>
        <source>Data not readable</source>
        <translation>読み取れないデータ</translation>
    </message>
    <message>
        <source>The data that came is not valid JSON.</source>
        <translation>受信したデータが有効なJSONではありません。</translation>
    </message>
    <message>
        <source>The data that came from “%1” is not valid JSON.</source>
        <translation>「%1」から受信したデータが有効なJSONではありません。</translation>
    </message>
    <message>
        <source>Nothing of it was used. Try again; if it stays so, the service’s administrator has to look into it.</source>
        <translation>このデータは使用されていません。もう一度実行してください。解決しない場合は、サービスの管理者による調査が必要です。</translation>
    </message>
    <message>
        <source>Answer cut off</source>
        <translation>途中で切れた応答</translation>
    </message>
    <message>
        <source>The answer ends half-way.</source>
        <translation>応答が途中で終わっています。</translation>
    </message>
    <message>
        <source>The answer of “%1” ends half-way.</source>
        <translation>「%1」の応答が途中で終わっています。</translation>
    </message>
    <message>
        <source>Nothing of it was used. Check the network and try again.</source>
        <translation>この応答は使用されていません。ネットワークを確認して、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Answer breaks SCIM’s rules</source>
        <translation>SCIMの規則に反する応答</translation>
    </message>
    <message>
        <source>The service’s answer breaks the rules of SCIM.</source>
        <translation>サービスの応答がSCIMの規則に反しています。</translation>
    </message>
    <message>
        <source>The answer of “%1” breaks the rules of SCIM.</source>
        <translation>「%1」の応答がSCIMの規則に反しています。</translation>
    </message>
    <message>
        <source>Nothing of it was used. Try again; if it stays so, the log tells the service’s administrator why.</source>
        <translation>この応答は使用されていません。もう一度実行してください。解決しない場合は、サービスの管理者がログで原因を確認できます。</translation>
    </message>
    <message>
        <source>Key not accepted</source>
        <translation>受け付けられないキー</translation>
    </message>
    <message>
        <source>The service does not accept the key or token.</source>
        <translation>サービスがキーまたはトークンを受け付けません。</translation>
    </message>
    <message>
        <source>“%1” does not accept the key or token.</source>
        <translation>「%1」がキーまたはトークンを受け付けません。</translation>
    </message>
    <message>
        <source>Check that it is complete, active and not expired, or enter another one.</source>
        <translation>省略がなく、アクティブで、期限切れでないことを確認するか、別のものを入力してください。</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>許可されていない操作</translation>
    </message>
    <message>
        <source>The key is valid, but its role does not allow this.</source>
        <translation>キーは有効ですが、その役割ではこの操作は許可されていません。</translation>
    </message>
    <message>
        <source>Use a key with the administrator role, or ask an MDM administrator.</source>
        <translation>管理者の役割のキーを使用するか、MDM管理者に依頼してください。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>The service does not have this, or no longer.</source>
        <translation>サービスに存在しないか、すでに削除されています。</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>「%1」が見つかりませんでした。</translation>
    </message>
    <message>
        <source>Check the spelling, and sync to see what the service has now.</source>
        <translation>つづりを確認し、同期してサービスの現在の内容を確認してください。</translation>
    </message>
    <message>
        <source>Already taken</source>
        <translation>すでに使用されています</translation>
    </message>
    <message>
        <source>Something with this name or identifier exists already.</source>
        <translation>この名前または識別子はすでに存在します。</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>「%1」はすでに存在します。</translation>
    </message>
    <message>
        <source>Choose another name, or change what exists.</source>
        <translation>別の名前を選択するか、既存のものを変更してください。</translation>
    </message>
    <message>
        <source>Changed in the meantime</source>
        <translation>他者による変更</translation>
    </message>
    <message>
        <source>Somebody else changed this after it was loaded; your change was not saved.</source>
        <translation>読み込んだ後に、ほかの人が変更しました。行った変更は保存されていません。</translation>
    </message>
    <message>
        <source>Load it again, compare, and make the change once more.</source>
        <translation>読み込み直して内容を比較し、もう一度変更してください。</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>リクエスト数の超過</translation>
    </message>
    <message>
        <source>The service takes no more requests for the moment.</source>
        <translation>サービスが現在これ以上リクエストを受け付けていません。</translation>
    </message>
    <message>
        <source>“%1” takes no more requests for the moment.</source>
        <translation>「%1」が現在これ以上リクエストを受け付けていません。</translation>
    </message>
    <message>
        <source>Wait a few minutes and try again.</source>
        <translation>数分待ってから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>リクエストの拒否</translation>
    </message>
    <message>
        <source>The service refused the request without a reason.</source>
        <translation>サービスが理由を示さずにリクエストを拒否しました。</translation>
    </message>
    <message>
        <source>Correct what the service names. Its log has the details.</source>
        <translation>サービスが示した内容を修正してください。詳細はサービスのログにあります。</translation>
    </message>
    <message>
        <source>Service in trouble</source>
        <translation>サービスの障害</translation>
    </message>
    <message>
        <source>The service answered with an error of its own.</source>
        <translation>サービスが内部エラーを返しました。</translation>
    </message>
    <message>
        <source>“%1” answered with an error of its own.</source>
        <translation>「%1」が内部エラーを返しました。</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it stays so, the service’s log tells its administrator why.</source>
        <translation>数分後にもう一度実行してください。解決しない場合は、サービスの管理者がログで原因を確認できます。</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>キーチェーンがありません</translation>
    </message>
    <message>
        <source>This session has no keychain in which a key could be kept.</source>
        <translation>このセッションには、キーを保存できるキーチェーンがありません。</translation>
    </message>
    <message>
        <source>The key is kept for this run only. To keep it longer, start GNOME Keyring or KWallet and enter it again.</source>
        <translation>キーは今回の実行中のみ保持されます。今後も保持するには、GNOME KeyringまたはKWalletを起動して、もう一度入力してください。</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>ロックされたキーチェーン</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>キーチェーンがロックされています。</translation>
    </message>
    <message>
        <source>Unlock it and try again. The key in it is unchanged.</source>
        <translation>ロックを解除して、もう一度実行してください。保存されているキーは変更されていません。</translation>
    </message>
    <message>
        <source>No key found</source>
        <translation>キーが見つかりません</translation>
    </message>
    <message>
        <source>The keychain gave no key for this connection.</source>
        <translation>この接続のキーをキーチェーンから取得できませんでした。</translation>
    </message>
    <message>
        <source>If the keychain is locked, unlock it; otherwise enter the key again.</source>
        <translation>キーチェーンがロックされている場合は解除し、そうでない場合はキーをもう一度入力してください。</translation>
    </message>
    <message>
        <source>Keychain error</source>
        <translation>キーチェーンのエラー</translation>
    </message>
    <message>
        <source>The keychain did not carry out what was asked of it.</source>
        <translation>キーチェーンが処理を実行できませんでした。</translation>
    </message>
    <message>
        <source>Unlock or restart it and try again. Until then the key is kept for this run only.</source>
        <translation>ロックを解除するか再起動して、もう一度実行してください。それまでキーは今回の実行中のみ保持されます。</translation>
    </message>
    <message>
        <source>Port in use</source>
        <translation>使用中のポート</translation>
    </message>
    <message>
        <source>Another program uses the port.</source>
        <translation>ほかのプログラムがポートを使用しています。</translation>
    </message>
    <message>
        <source>Another program uses the port of “%1”.</source>
        <translation>ほかのプログラムが「%1」のポートを使用しています。</translation>
    </message>
    <message>
        <source>Choose another port, or end the other program.</source>
        <translation>別のポートを選択するか、そのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>Service not started</source>
        <translation>サービスの起動失敗</translation>
    </message>
    <message>
        <source>The embedded service could not be started.</source>
        <translation>組み込みサービスを起動できませんでした。</translation>
    </message>
    <message>
        <source>Try again. If it stays so, the log tells why; what was stored is unchanged.</source>
        <translation>もう一度実行してください。解決しない場合は、ログで原因を確認できます。保存されているデータは変更されていません。</translation>
    </message>
    <message>
        <source>Service stopped</source>
        <translation>サービスの停止</translation>
    </message>
    <message>
        <source>The embedded service has stopped.</source>
        <translation>組み込みサービスが停止しました。</translation>
    </message>
    <message>
        <source>Start it again. Everything that it had confirmed is stored.</source>
        <translation>もう一度起動してください。確認済みの内容はすべて保存されています。</translation>
    </message>
    <message>
        <source>Sync not complete</source>
        <translation>同期の未完了</translation>
    </message>
    <message>
        <source>Sync again. What was fetched is kept.</source>
        <translation>もう一度同期してください。取得済みの内容は保持されています。</translation>
    </message>
    <message>
        <source>Unusually many removals</source>
        <translation>異常に多い削除</translation>
    </message>
    <message>
        <source>The service no longer lists so many users or groups that the sync removed none of them.</source>
        <translation>サービスの一覧から非常に多くのユーザまたはグループがなくなっているため、同期では何も削除しませんでした。</translation>
    </message>
    <message>
        <source>Check that the URL and the key are the right ones and that the service has its data, then sync again.</source>
        <translation>URLとキーが正しいこと、サービスにデータがあることを確認してから、もう一度同期してください。</translation>
    </message>
    <message>
        <source>It is in line %L1.</source>
        <translation>場所は %L1行目です。</translation>
    </message>
    <message>
        <source>The answer was HTTP %1.</source>
        <translation>応答はHTTP %1でした。</translation>
    </message>
    <message>
        <source>The service refused the request: “%1”.</source>
        <translation>サービスがリクエストを拒否しました:「%1」。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Joins two whole sentences. No space between them in Japanese.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>大きすぎる応答</translation>
    </message>
    <message>
        <source>The answer is larger than Rollcall takes.</source>
        <translation>応答がRollcallで受け付けられる大きさを超えています。</translation>
    </message>
    <message>
        <source>The answer of “%1” is larger than Rollcall takes.</source>
        <translation>「%1」の応答がRollcallで受け付けられる大きさを超えています。</translation>
    </message>
    <message>
        <source>Nothing of it was used. Check that the URL is that of a SCIM service, and its limit of results per page.</source>
        <translation>この応答は使用されていません。URLがSCIMサービスのものであること、1ページあたりの結果数の上限を確認してください。</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>%1後にもう一度実行してください。</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>レコードの破損</translation>
    </message>
    <message>
        <source>The local copy of this record is damaged, so it is not shown.</source>
        <translation>このレコードのローカルコピーは破損しているため、表示されません。</translation>
    </message>
    <message>
        <source>The local copy of the record “%1” is damaged, so it is not shown.</source>
        <translation>レコード「%1」のローカルコピーは破損しているため、表示されません。</translation>
    </message>
    <message>
        <source>The next sync fetches it again. If more records are damaged, check the disk.</source>
        <translation>次回の同期で再取得されます。ほかのレコードも破損している場合は、ディスクを確認してください。</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>証明書の有効期限切れ</translation>
    </message>
    <message>
        <source>The service’s certificate has expired.</source>
        <translation>サービスの証明書の有効期限が切れています。</translation>
    </message>
    <message>
        <source>The certificate of “%1” has expired.</source>
        <translation>「%1」の証明書の有効期限が切れています。</translation>
    </message>
    <message>
        <source>The service’s administrator has to renew it. Check also that this computer’s clock is right.</source>
        <translation>サービスの管理者が更新する必要があります。このコンピュータの時計が正しいことも確認してください。</translation>
    </message>
    <message>
        <source>Certificate not valid yet</source>
        <translation>まだ有効でない証明書</translation>
    </message>
    <message>
        <source>The service’s certificate is not valid yet.</source>
        <translation>サービスの証明書はまだ有効ではありません。</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not valid yet.</source>
        <translation>「%1」の証明書はまだ有効ではありません。</translation>
    </message>
    <message>
        <source>Check that this computer’s clock is right, date and year included.</source>
        <translation>このコンピュータの時計が、日付と年も含めて正しいことを確認してください。</translation>
    </message>
    <message>
        <source>Certificate of another host</source>
        <translation>別のホストの証明書</translation>
    </message>
    <message>
        <source>The certificate that came names another host.</source>
        <translation>受け取った証明書は別のホストのものです。</translation>
    </message>
    <message>
        <source>The certificate that came does not name “%1”.</source>
        <translation>受け取った証明書に「%1」の名前がありません。</translation>
    </message>
    <message>
        <source>Enter the host as the certificate names it (see the details), or ask for a certificate for this host.</source>
        <translation>証明書にあるとおりのホスト名を入力するか（詳細を参照）、このホスト用の証明書を依頼してください。</translation>
    </message>
    <message>
        <source>Self-signed certificate</source>
        <translation>自己署名証明書</translation>
    </message>
    <message>
        <source>The service signed its certificate itself, which proves nothing.</source>
        <translation>サービスは証明書に自分で署名しているため、何の証明にもなりません。</translation>
    </message>
    <message>
        <source>“%1” signed its certificate itself, which proves nothing.</source>
        <translation>「%1」は証明書に自分で署名しているため、何の証明にもなりません。</translation>
    </message>
    <message>
        <source>If it is the right one, get its certificate from its administrator as a PEM file and choose that as the certificate authority.</source>
        <translation>正しいサービスであれば、証明書をPEMファイルとして管理者から受け取り、認証局として選択してください。</translation>
    </message>
    <message>
        <source>Unknown certificate authority</source>
        <translation>不明な認証局</translation>
    </message>
    <message>
        <source>The service’s certificate comes from an authority that this computer does not trust.</source>
        <translation>サービスの証明書は、このコンピュータが信頼していない認証局のものです。</translation>
    </message>
    <message>
        <source>The certificate of “%1” comes from an authority that this computer does not trust.</source>
        <translation>「%1」の証明書は、このコンピュータが信頼していない認証局のものです。</translation>
    </message>
    <message>
        <source>If your organisation has an authority of its own, choose its certificate (PEM) as the certificate authority.</source>
        <translation>組織に独自の認証局がある場合は、その証明書（PEM）を認証局として選択してください。</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>失効した証明書</translation>
    </message>
    <message>
        <source>The service’s certificate has been revoked.</source>
        <translation>サービスの証明書は失効しています。</translation>
    </message>
    <message>
        <source>The certificate of “%1” has been revoked.</source>
        <translation>「%1」の証明書は失効しています。</translation>
    </message>
    <message>
        <source>Do not connect. The service’s administrator has to look into it.</source>
        <translation>接続しないでください。サービスの管理者による確認が必要です。</translation>
    </message>
    <message>
        <source>No TLS at this port</source>
        <translation>このポートにTLSがありません</translation>
    </message>
    <message>
        <source>What answers at this port does not speak TLS.</source>
        <translation>このポートの応答はTLSではありません。</translation>
    </message>
    <message>
        <source>What answers at this port of “%1” does not speak TLS.</source>
        <translation>「%1」のこのポートの応答はTLSではありません。</translation>
    </message>
    <message>
        <source>Check the port in the URL: this one may be for plain HTTP, which the key must not cross.</source>
        <translation>URLのポートを確認してください。暗号化されないHTTP用のポートかもしれません。キーをそこに送ることはできません。</translation>
    </message>
    <message>
        <source>No answer in TLS</source>
        <translation>TLSの応答がありません</translation>
    </message>
    <message>
        <source>The service takes the connection, but does not answer in TLS.</source>
        <translation>サービスは接続を受け入れますが、TLSで応答しません。</translation>
    </message>
    <message>
        <source>“%1” takes the connection, but does not answer in TLS.</source>
        <translation>「%1」は接続を受け入れますが、TLSで応答しません。</translation>
    </message>
    <message>
        <source>Check the port in the URL. A firewall that lets connections through and stops what they say looks the same.</source>
        <translation>URLのポートを確認してください。接続は通して内容を止めるファイアウォールでも、同じように見えます。</translation>
    </message>
    <message>
        <source>No common encryption</source>
        <translation>共通の暗号化がありません</translation>
    </message>
    <message>
        <source>This computer and the service did not agree on an encryption (TLS).</source>
        <translation>このコンピュータとサービスの間で、暗号化（TLS）の方式が一致しませんでした。</translation>
    </message>
    <message>
        <source>This computer and “%1” did not agree on an encryption (TLS).</source>
        <translation>このコンピュータと「%1」の間で、暗号化（TLS）の方式が一致しませんでした。</translation>
    </message>
    <message>
        <source>The service has to offer TLS 1.2 or newer. One that demands a certificate of its clients can’t be used.</source>
        <translation>サービスはTLS 1.2以降に対応している必要があります。クライアント証明書を要求するサービスは使用できません。</translation>
    </message>
    <message>
        <source>Proxy does not answer</source>
        <translation>プロキシが応答しません</translation>
    </message>
    <message>
        <source>The system’s proxy does not answer.</source>
        <translation>システムのプロキシが応答しません。</translation>
    </message>
    <message>
        <source>The proxy on the way does not answer: “%1”.</source>
        <translation>経路のプロキシが応答しません: 「%1」。</translation>
    </message>
    <message>
        <source>Check the proxy in the system’s network settings, or connect without it if the service is within reach.</source>
        <translation>システムのネットワーク設定でプロキシを確認するか、サービスに直接届く場合はプロキシなしで接続してください。</translation>
    </message>
    <message>
        <source>Proxy not found</source>
        <translation>プロキシが見つかりません</translation>
    </message>
    <message>
        <source>The network does not know the system’s proxy.</source>
        <translation>システムのプロキシがネットワークで見つかりません。</translation>
    </message>
    <message>
        <source>The network does not know the proxy on the way: “%1”.</source>
        <translation>経路のプロキシがネットワークで見つかりません: 「%1」。</translation>
    </message>
    <message>
        <source>Check the proxy’s name in the system’s network settings.</source>
        <translation>システムのネットワーク設定でプロキシの名前を確認してください。</translation>
    </message>
    <message>
        <source>Proxy demands a sign-in</source>
        <translation>プロキシにサインインが必要です</translation>
    </message>
    <message>
        <source>The system’s proxy demands a user name and a password.</source>
        <translation>システムのプロキシがユーザ名とパスワードを要求しています。</translation>
    </message>
    <message>
        <source>The proxy on the way demands a user name and a password: “%1”.</source>
        <translation>経路のプロキシがユーザ名とパスワードを要求しています: 「%1」。</translation>
    </message>
    <message>
        <source>Rollcall does not sign in to proxies. Ask for an exception for the service’s host.</source>
        <translation>Rollcallはプロキシにサインインしません。サービスのホストを例外にするよう依頼してください。</translation>
    </message>
    <message>
        <source>Proxy does not let through</source>
        <translation>プロキシが接続を通しません</translation>
    </message>
    <message>
        <source>The system’s proxy does not let the connection through.</source>
        <translation>システムのプロキシが接続を通しません。</translation>
    </message>
    <message>
        <source>The proxy on the way does not let the connection through: “%1”.</source>
        <translation>経路のプロキシが接続を通しません: 「%1」。</translation>
    </message>
    <message>
        <source>It may not reach the host, or not be allowed to. Check the host name, or ask who runs the proxy.</source>
        <translation>プロキシがホストに届かないか、許可されていない可能性があります。ホスト名を確認するか、プロキシの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>Nothing at this path</source>
        <translation>このパスには何もありません</translation>
    </message>
    <message>
        <source>A web server answers, but has nothing at this path.</source>
        <translation>Webサーバは応答しますが、このパスには何もありません。</translation>
    </message>
    <message>
        <source>“%1” answers, but has nothing at this path.</source>
        <translation>「%1」は応答しますが、このパスには何もありません。</translation>
    </message>
    <message>
        <source>A web page, not a service</source>
        <translation>サービスではなくWebページ</translation>
    </message>
    <message>
        <source>A web page came where a SCIM service should answer.</source>
        <translation>SCIMサービスが応答するはずのところに、Webページが返されました。</translation>
    </message>
    <message>
        <source>A web page came from “%1” where a SCIM service should answer.</source>
        <translation>SCIMサービスが応答するはずのところに、「%1」からWebページが返されました。</translation>
    </message>
    <message>
        <source>It is often a page to sign in on: check the path in the URL, and whether the network asks for a sign-in first.</source>
        <translation>多くの場合はサインインのページです。URLのパスと、ネットワークが先にサインインを求めていないかを確認してください。</translation>
    </message>
    <message>
        <source>To be removed: %1.</source>
        <extracomment>%1 is a number of users or user groups.</extracomment>
        <translation>削除対象: %1。</translation>
    </message>
    <message>
        <source>The list could not be read as a whole at one time, so changes may be missing. Nothing is removed without certainty.</source>
        <translation>リスト全体を一度に読み取れなかったため、変更が反映されていない可能性があります。確実でないものは削除されません。</translation>
    </message>
</context>
<context>
    <name>PageCatalog</name>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Takes effect at once. Names of attributes, URNs and variables are never translated.</source>
        <translation>すぐに反映されます。属性名、URN、変数は翻訳されません。</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>“As the system” is how the system looked when Rollcall started.</source>
        <translation>「システムに合わせる」は、Rollcallの起動時のシステムの外観です。</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>同期(&amp;S)</translation>
    </message>
    <message>
        <source>How often Rollcall looks for changes by itself. A sync only reads.</source>
        <translation>Rollcallが自動的に変更を確認する間隔です。同期は読み取りのみです。</translation>
    </message>
    <message>
        <source>Data on this computer</source>
        <translation>このコンピュータのデータ</translation>
    </message>
    <message>
        <source>A copy of each service’s users and user groups, readable by you alone. Keys are not among them: they are in the keychain.</source>
        <translation>各サービスのユーザとユーザ グループのコピーで、自分だけが読み取れます。キーは含まれず、キーチェーンにあります。</translation>
    </message>
    <message>
        <source>Unusually many &amp;removals</source>
        <translation>異常に多い削除(&amp;R)</translation>
    </message>
    <message>
        <source>more than </source>
        <comment>before a number of people</comment>
        <translation>件数が </translation>
    </message>
    <message>
        <source>and more than </source>
        <comment>before a percentage</comment>
        <translation>かつ割合が </translation>
    </message>
    <message>
        <source>%</source>
        <comment>behind a percentage</comment>
        <translation>%を超える場合</translation>
    </message>
    <message>
        <source>A sync that would remove so many users, or so many user groups, from the local copy stops, keeps everything and asks.</source>
        <translation>これだけの数のユーザまたはユーザ グループをローカルコピーから削除することになる同期は停止し、すべてを保持して確認を求めます。</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>The service has no such function: it is older than Rollcall, or it offers SCIM only.</source>
        <translation>サービスにはこの機能がありません。Rollcallより古いか、SCIMのみを提供しています。</translation>
    </message>
    <message>
        <source>Update the service, or use its own administration.</source>
        <translation>サービスを更新するか、サービス自体の管理画面を使用してください。</translation>
    </message>
    <message>
        <source>A provisioning token opens SCIM only, not the administration.</source>
        <translation>プロビジョニングトークンで使用できるのはSCIMのみで、管理機能は使用できません。</translation>
    </message>
    <message>
        <source>Use a key instead of the token.</source>
        <translation>トークンの代わりにキーを使用してください。</translation>
    </message>
    <message>
        <source>There are two tokens already, and there can’t be more at a time.</source>
        <translation>トークンはすでに2つあり、同時にそれ以上は作成できません。</translation>
    </message>
    <message>
        <source>Remove one of them first.</source>
        <translation>先にどちらかを削除してください。</translation>
    </message>
    <message>
        <source>Another token has this name already.</source>
        <translation>この名前のトークンがすでに存在します。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前を選択してください。</translation>
    </message>
    <message>
        <source>The Managed Apple ID is mapped to this attribute, so it can’t be removed.</source>
        <translation>管理対象Apple IDがこの属性にマッピングされているため、削除できません。</translation>
    </message>
    <message>
        <source>Change the mapping in the settings first.</source>
        <translation>先に設定でマッピングを変更してください。</translation>
    </message>
    <message>
        <source>This source can’t be changed: there is nothing to switch, or its users are being taken over by SCIM provisioning.</source>
        <translation>このソースは変更できません。切り替える項目がないか、ユーザがSCIMプロビジョニングに引き継がれている途中です。</translation>
    </message>
    <message>
        <source>Manage its users in Entra ID.</source>
        <translation>ユーザはEntra IDで管理してください。</translation>
    </message>
    <message>
        <source>Another user, perhaps a disabled one, has this user name already.</source>
        <translation>別のユーザ（無効化されている場合もあります）がすでにこのユーザ名を使用しています。</translation>
    </message>
    <message>
        <source>Choose another user name, or delete the disabled user for good first.</source>
        <translation>別のユーザ名を選択するか、先に無効化されたユーザを完全に削除してください。</translation>
    </message>
    <message>
        <source>The user has registered already.</source>
        <translation>このユーザはすでに登録済みです。</translation>
    </message>
    <message>
        <source>No invitation is needed.</source>
        <translation>招待は必要ありません。</translation>
    </message>
    <message>
        <source>The user is disabled and can’t be invited.</source>
        <translation>このユーザは無効化されているため、招待できません。</translation>
    </message>
    <message>
        <source>Enable the user where they come from first.</source>
        <translation>先にユーザの取得元でユーザを有効にしてください。</translation>
    </message>
    <message>
        <source>No custom attribute is named for the Managed Apple ID.</source>
        <translation>管理対象Apple IDに使用するカスタム属性が指定されていません。</translation>
    </message>
    <message>
        <source>Choose the custom attribute that holds it.</source>
        <translation>その値を持つカスタム属性を選択してください。</translation>
    </message>
    <message>
        <source>There is no custom attribute of this name.</source>
        <translation>この名前のカスタム属性はありません。</translation>
    </message>
    <message>
        <source>Add it first, or choose another one.</source>
        <translation>先に追加するか、別のものを選択してください。</translation>
    </message>
    <message>
        <source>The name is empty, too long, or has characters that a name can’t have.</source>
        <translation>名前が空であるか、長すぎるか、名前に使用できない文字を含んでいます。</translation>
    </message>
    <message>
        <source>The name belongs to a system variable or to a standard attribute.</source>
        <translation>この名前はシステム変数または標準属性のものです。</translation>
    </message>
    <message>
        <source>There is an attribute of this name already; capital letters make no difference.</source>
        <translation>この名前の属性はすでに存在します。大文字と小文字は区別されません。</translation>
    </message>
    <message>
        <source>An attribute of this name was removed, and its values are still being removed.</source>
        <translation>この名前の属性は削除され、その値を現在削除しています。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>数分後にもう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Displays help on commandline options.</source>
        <translation>コマンドライン オプションのヘルプを表示する。</translation>
    </message>
    <message>
        <source>Displays help including Qt specific options.</source>
        <translation>Qt固有のオプションを含むヘルプを表示する。</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>No e-mail address</source>
        <translation>メールアドレスなし</translation>
    </message>
    <message>
        <source>A user without an e-mail address cannot be provisioned, migrated or added to a group. A blank e-mail address in an update is ignored.</source>
        <translation>メールアドレスのないユーザは、プロビジョニング、移行、グループへの追加ができません。更新時の空のメールアドレスは無視されます。</translation>
    </message>
    <message>
        <source>Entra administrator: give the user an e-mail address. It arrives with the next cycle, after about 40 minutes, at most an hour.</source>
        <translation>Entra管理者: ユーザにメールアドレスを設定してください。次のサイクル（約40分後、最長1時間）で反映されます。</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>First name, last name and formatted name are all blank, so the user cannot be created, migrated or updated. A single blank name is ignored.</source>
        <translation>名、姓、フルネームがすべて空のため、ユーザの作成、移行、更新ができません。一部だけが空の場合は無視されます。</translation>
    </message>
    <message>
        <source>Entra administrator: give the user a first or last name. It arrives with the next cycle, after about 40 minutes, at most an hour.</source>
        <translation>Entra管理者: ユーザに名または姓を設定してください。次のサイクル（約40分後、最長1時間）で反映されます。</translation>
    </message>
    <message>
        <source>Inactive at the source</source>
        <translation>ソースで停止中</translation>
    </message>
    <message>
        <source>The user is inactive in Entra ID and cannot be provisioned or migrated. A user who was provisioned before is disabled, keeps the memberships, and is active again as soon as the account is.</source>
        <translation>ユーザがEntra IDで停止中のため、プロビジョニングも移行もできません。プロビジョニング済みのユーザは無効化されますが、グループのメンバーシップは維持され、アカウントがアクティブになると再びアクティブになります。</translation>
    </message>
    <message>
        <source>Entra administrator: enable the account if the user should be active. Otherwise nobody has to act.</source>
        <translation>Entra管理者: ユーザをアクティブにする場合は、アカウントを有効にしてください。それ以外の場合、対応は不要です。</translation>
    </message>
    <message>
        <source>Empty value ignored</source>
        <translation>空の値の無視</translation>
    </message>
    <message>
        <source>An attribute was updated with an empty value. The MDM kept the value from before, and the request succeeded.</source>
        <translation>属性が空の値で更新されました。MDMは以前の値を保持し、リクエストは成功しました。</translation>
    </message>
    <message>
        <source>Nobody has to act. To change the value, the Entra administrator enters another one that is not empty.</source>
        <translation>対応は不要です。値を変更する場合は、Entra管理者が空ではない別の値を入力します。</translation>
    </message>
    <message>
        <source>Mapping removed</source>
        <translation>マッピングの削除</translation>
    </message>
    <message>
        <source>The attribute is no longer mapped in Entra ID and keeps its last value.</source>
        <translation>属性はEntra IDでマッピングされなくなり、最後の値を保持しています。</translation>
    </message>
    <message>
        <source>Entra administrator: add the mapping again if the value should follow Entra ID. Otherwise nobody has to act.</source>
        <translation>Entra管理者: 値をEntra IDに合わせる場合は、マッピングをもう一度追加してください。それ以外の場合、対応は不要です。</translation>
    </message>
    <message>
        <source>Disabled instead of deleted</source>
        <translation>削除の代わりに無効化</translation>
    </message>
    <message>
        <source>The user was deleted through provisioning. The MDM disables such a user and keeps the record; Entra ID no longer sees it.</source>
        <translation>ユーザはプロビジョニングによって削除されました。MDMはユーザを無効化してレコードを保持し、Entra IDからは見えなくなります。</translation>
    </message>
    <message>
        <source>Nobody has to act. An MDM administrator can delete the user for good.</source>
        <translation>対応は不要です。MDM管理者はユーザを完全に削除できます。</translation>
    </message>
    <message>
        <source>User has returned</source>
        <translation>ユーザの復帰</translation>
    </message>
    <message>
        <source>The user had been disabled by a deletion and was created again. The same record is in use again, with its history.</source>
        <translation>削除によって無効化されていたユーザが、もう一度作成されました。同じレコードが履歴とともに再び使用されます。</translation>
    </message>
    <message>
        <source>Nobody has to act.</source>
        <translation>対応は不要です。</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>完全な削除</translation>
    </message>
    <message>
        <source>Only an administrator of the MDM removes a user or group for good; provisioning never does.</source>
        <translation>ユーザまたはグループを完全に削除できるのはMDMの管理者だけです。プロビジョニングでは完全に削除されません。</translation>
    </message>
    <message>
        <source>MDM administrator: delete it for good. Entra administrator: remove it in Entra ID too, or it returns with the next cycle.</source>
        <translation>MDM管理者: 完全に削除してください。Entra管理者: Entra IDからも削除してください。削除しない場合、次のサイクルで再び作成されます。</translation>
    </message>
    <message>
        <source>Taken over from another source</source>
        <translation>別のソースからの引き継ぎ</translation>
    </message>
    <message>
        <source>A record with the same name existed from another source, and provisioning took it over: it has the same ID, and its source is now SCIM Entra ID.</source>
        <translation>同じ名前のレコードが別のソースに存在していたため、プロビジョニングが引き継ぎました。IDは同じで、ソースはSCIM Entra IDになりました。</translation>
    </message>
    <message>
        <source>Nobody has to act. LDAP attributes keep their last value from now on.</source>
        <translation>対応は不要です。LDAP属性は今後、最後の値を保持します。</translation>
    </message>
    <message>
        <source>Group deleted</source>
        <translation>グループの削除</translation>
    </message>
    <message>
        <source>The group was deleted in Entra ID and is deleted here. Members who are in no other provisioned group are disabled and moved to All Users.</source>
        <translation>グループはEntra IDで削除され、ここでも削除されました。プロビジョニングされた別のグループに属していないメンバーは無効化され、「すべてのユーザ」に移動されます。</translation>
    </message>
    <message>
        <source>Entra administrator: put these users into another provisioned group if they should be active. Otherwise nobody has to act.</source>
        <translation>Entra管理者: これらのユーザをアクティブにする場合は、プロビジョニングされた別のグループに追加してください。それ以外の場合、対応は不要です。</translation>
    </message>
    <message>
        <source>Member deleted in Entra ID</source>
        <translation>Entra IDでのメンバーの削除</translation>
    </message>
    <message>
        <source>The user was deleted in Entra ID. The user is disabled here and stays associated with the group.</source>
        <translation>ユーザはEntra IDで削除されました。ここでは無効化され、グループとの関連付けは残ります。</translation>
    </message>
    <message>
        <source>Group name taken</source>
        <translation>グループ名の重複</translation>
    </message>
    <message>
        <source>A group with this name exists already, from this or another source, so the new one is refused.</source>
        <translation>同じ名前のグループがこのソースまたは別のソースにすでに存在するため、新しいグループは拒否されます。</translation>
    </message>
    <message>
        <source>Entra administrator: rename one of the groups. If the one that exists is no longer needed, an MDM administrator deletes it.</source>
        <translation>Entra管理者: どちらかのグループの名前を変更してください。既存のグループが不要な場合は、MDM管理者が削除します。</translation>
    </message>
    <message>
        <source>Nested group</source>
        <translation>ネストされているグループ</translation>
    </message>
    <message>
        <source>A group cannot be a member of a group: nested groups are not supported, and this membership is refused.</source>
        <translation>グループを別のグループのメンバーにすることはできません。ネストされているグループはサポートされていないため、このメンバーシップは拒否されます。</translation>
    </message>
    <message>
        <source>Entra administrator: add the people of the nested group to the group directly.</source>
        <translation>Entra管理者: ネストされているグループのユーザを、グループに直接追加してください。</translation>
    </message>
    <message>
        <source>Unknown custom attribute</source>
        <translation>不明なカスタム属性</translation>
    </message>
    <message>
        <source>Entra ID sent a custom attribute that the MDM does not have. Its value was not stored; everything else was.</source>
        <translation>MDMにないカスタム属性がEntra IDから送信されました。その値は保存されず、それ以外はすべて保存されました。</translation>
    </message>
    <message>
        <source>MDM administrator: add the custom attribute with exactly this name. If it is not needed, the Entra administrator removes the mapping.</source>
        <translation>MDM管理者: まったく同じ名前のカスタム属性を追加してください。不要な場合は、Entra管理者がマッピングを削除します。</translation>
    </message>
    <message>
        <source>No longer in LDAP</source>
        <translation>LDAPに存在しません</translation>
    </message>
    <message>
        <source>The last full LDAP import did not contain the user, who stays active with the sync state No Sync.</source>
        <translation>最後の完全なLDAPインポートにユーザが含まれていませんでした。ユーザはアクティブのままで、同期の状態は「同期していません」になります。</translation>
    </message>
    <message>
        <source>MDM administrator: delete the user for good if the person has left. Otherwise nobody has to act.</source>
        <translation>MDM管理者: 退職などでユーザが不要な場合は、完全に削除してください。それ以外の場合、対応は不要です。</translation>
    </message>
    <message>
        <source>Token inactive</source>
        <translation>停止中のトークン</translation>
    </message>
    <message>
        <source>The token is set to Inactive, so the request was refused.</source>
        <translation>トークンが非アクティブに設定されているため、リクエストは拒否されました。</translation>
    </message>
    <message>
        <source>MDM administrator: set the token to Active, or generate another one for the Entra administrator.</source>
        <translation>MDM管理者: トークンをアクティブに設定するか、Entra管理者のために別のトークンを生成してください。</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>トークンの期限切れ</translation>
    </message>
    <message>
        <source>The token has expired, so the request was refused.</source>
        <translation>トークンの有効期限が切れているため、リクエストは拒否されました。</translation>
    </message>
    <message>
        <source>MDM administrator: renew the token. Entra administrator: enter the new one as Secret Token.</source>
        <translation>MDM管理者: トークンを更新してください。Entra管理者: 新しいトークンをシークレット トークンとして入力してください。</translation>
    </message>
    <message>
        <source>Token unknown</source>
        <translation>不明なトークン</translation>
    </message>
    <message>
        <source>The MDM does not know the token, so the request was refused: it was removed, or not copied whole.</source>
        <translation>MDMがトークンを認識できないため、リクエストは拒否されました。トークンが削除されたか、全体がコピーされていません。</translation>
    </message>
    <message>
        <source>Entra administrator: enter the whole token as Secret Token. If it was removed, an MDM administrator generates a new one first.</source>
        <translation>Entra管理者: トークン全体をシークレット トークンとして入力してください。削除されている場合は、先にMDM管理者が新しいトークンを生成します。</translation>
    </message>
    <message>
        <source>No Managed Apple ID</source>
        <translation>管理対象Apple IDなし</translation>
    </message>
    <message>
        <source>The Managed Apple ID computed for the user is taken or is no e-mail address. The user was provisioned without one.</source>
        <translation>ユーザに対して計算された管理対象Apple IDは、すでに使用されているか、メールアドレスではありません。ユーザは管理対象Apple IDなしでプロビジョニングされました。</translation>
    </message>
    <message>
        <source>MDM administrator: check the Managed Apple ID setting. Entra administrator: correct the value from which it is computed.</source>
        <translation>MDM管理者: 管理対象Apple IDの設定を確認してください。Entra管理者: 計算の元になる値を修正してください。</translation>
    </message>
    <message>
        <source>One way only</source>
        <translation>一方向のみ</translation>
    </message>
    <message>
        <source>Provisioning runs from Entra ID to the MDM only; nothing that changes in the MDM is sent back.</source>
        <translation>プロビジョニングはEntra IDからMDMへの一方向です。MDMでの変更はEntra IDに送り返されません。</translation>
    </message>
    <message>
        <source>Entra administrator: whatever was deleted in the MDM must be removed in Entra ID too.</source>
        <translation>Entra管理者: MDMで削除したものは、Entra IDでも削除する必要があります。</translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>通知なし</translation>
    </message>
    <message>
        <source>There are no SCIM event notifications. Programs ask at intervals, so a change shows after the next check.</source>
        <translation>SCIMのイベント通知はありません。プログラムは一定の間隔で確認するため、変更は次回の確認後に表示されます。</translation>
    </message>
    <message>
        <source>Nobody has to act: wait for the next check.</source>
        <translation>対応は不要です。次回の確認をお待ちください。</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Mapping to Custom Attribute: %1</source>
        <translation>カスタム属性へのマッピング: %1</translation>
    </message>
    <message>
        <source>User email address, with “appleid” subdomain</source>
        <translation>ユーザのメールアドレス（「appleid」サブドメインを含む）</translation>
    </message>
    <message>
        <source>User email address</source>
        <translation>ユーザのメールアドレス</translation>
    </message>
    <message>
        <source>Automatically invite users imported from Entra ID</source>
        <translation>Entra IDからインポートしたユーザを自動的に招待</translation>
    </message>
    <message>
        <source>Managed Apple ID</source>
        <translation>管理対象Apple ID</translation>
    </message>
    <message>
        <source>Keep the old value when an update is blank</source>
        <translation>更新の値が空のときは以前の値を保持</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>Enable the LDAP server</source>
        <translation>LDAP サーバーの有効化</translation>
    </message>
    <message>
        <source>Imports from LDAP are taken again. Users that SCIM provisioning took over keep that source. For a migration from LDAP it must stay disabled.</source>
        <translation>LDAPからのインポートが再び受け付けられます。SCIMプロビジョニングが引き継いだユーザのソースは変わりません。LDAPからの移行では、無効のままにしておく必要があります。</translation>
    </message>
    <message>
        <source>Enable LDAP Server</source>
        <translation>LDAP サーバーを有効にする</translation>
    </message>
    <message>
        <source>Disable the LDAP server</source>
        <translation>LDAP サーバーの無効化</translation>
    </message>
    <message>
        <source>Imports from LDAP are refused from now on. Its users stay as they are, active ones too, with the values they have; nobody is deleted. It can be enabled again. A migration from LDAP to SCIM needs this first.</source>
        <translation>今後、LDAPからのインポートは拒否されます。LDAPのユーザは、アクティブなユーザも含めて現在の値のまま残り、誰も削除されません。後で再び有効にできます。LDAPからSCIMへの移行では、最初にこの操作が必要です。</translation>
    </message>
    <message>
        <source>Disable LDAP Server</source>
        <translation>LDAP サーバーを無効にする</translation>
    </message>
    <message>
        <source>Enable the Entra ID User Source</source>
        <translation>Entra IDユーザソースの有効化</translation>
    </message>
    <message>
        <source>Imports from it are taken again. Once SCIM provisioning has taken over its first user, it is read-only and can’t be switched any more.</source>
        <translation>このソースからのインポートが再び受け付けられます。SCIMプロビジョニングが最初のユーザを引き継ぐと読み取り専用になり、切り替えられなくなります。</translation>
    </message>
    <message>
        <source>Enable Entra ID User Source</source>
        <translation>Entra IDユーザソースを有効にする</translation>
    </message>
    <message>
        <source>Disable the Entra ID User Source</source>
        <translation>Entra IDユーザソースの無効化</translation>
    </message>
    <message>
        <source>Imports from it are refused from now on. Its users stay as they are until SCIM provisioning takes them over. It can be enabled again only until the first of them was taken over.</source>
        <translation>今後、このソースからのインポートは拒否されます。ユーザは、SCIMプロビジョニングに引き継がれるまでそのまま残ります。再び有効にできるのは、最初のユーザが引き継がれるまでです。</translation>
    </message>
    <message>
        <source>Disable Entra ID User Source</source>
        <translation>Entra IDユーザソースを無効にする</translation>
    </message>
    <message>
        <source>Provisioned by Entra ID over SCIM, or taken over by it.</source>
        <translation>Entra IDがSCIMでプロビジョニングした、または引き継いだユーザです。</translation>
    </message>
    <message>
        <source>Made in the MDM itself. Entra ID takes over who has the same user name.</source>
        <translation>MDM自体で作成されたユーザです。ユーザ名が同じ場合、Entra IDが引き継ぎます。</translation>
    </message>
    <message>
        <source>Imported from an LDAP directory. Disable the server before a migration to SCIM.</source>
        <translation>LDAPディレクトリからインポートされたユーザです。SCIMへの移行の前に、サーバーを無効にしてください。</translation>
    </message>
    <message>
        <source>Imported from Entra ID without SCIM: the way before User Provisioning.</source>
        <translation>SCIMを使わずにEntra IDからインポートされたユーザです。ユーザ プロビジョニング以前の方法です。</translation>
    </message>
    <message>
        <source>Once SAML is on, these users sign in through it, too, unless the MDM has them on its exception list: only Local users can be on it.</source>
        <translation>SAMLを有効にすると、これらのユーザもSAMLでサインインします。ただし、MDMの例外リストにあるユーザは除きます。例外リストに追加できるのはローカルのユーザだけです。</translation>
    </message>
    <message>
        <source>Once SAML is on, these users sign in through it. They can’t be on the exception list, but device registration can bypass SAML for them.</source>
        <translation>SAMLを有効にすると、これらのユーザはSAMLでサインインします。例外リストには追加できませんが、デバイス登録ではSAMLをバイパスできます。</translation>
    </message>
    <message>
        <source>Enable this LDAP Server</source>
        <translation>この LDAP サーバーを有効にする</translation>
    </message>
    <message>
        <source>Enable this User Source</source>
        <translation>このユーザソースを有効にする</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>有効化</translation>
    </message>
    <message>
        <source>Enable this source</source>
        <translation>このソースの有効化</translation>
    </message>
    <message>
        <source>Users are imported from it again.</source>
        <translation>このソースからユーザが再びインポートされます。</translation>
    </message>
    <message>
        <source>Enable Source</source>
        <translation>ソースを有効にする</translation>
    </message>
    <message>
        <source>Disable this source</source>
        <translation>このソースの無効化</translation>
    </message>
    <message>
        <source>No users are imported from it any more.</source>
        <translation>このソースからユーザはインポートされなくなります。</translation>
    </message>
    <message>
        <source>Disable Source</source>
        <translation>ソースを無効にする</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Users: %1</source>
        <translation>ユーザ: %1</translation>
    </message>
    <message>
        <source>User groups: %1</source>
        <translation>ユーザ グループ: %1</translation>
    </message>
    <message>
        <source>Users: %1 of %2</source>
        <translation>ユーザ: %2件中%1件</translation>
    </message>
    <message>
        <source>User groups: %1 of %2</source>
        <translation>ユーザ グループ: %2件中%1件</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>What is shown is from this time: as of 14:02</extracomment>
        <translation>%1時点</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>未同期</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>同期済み</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>最終変更 %1</translation>
    </message>
    <message>
        <source>next check %1</source>
        <translation>次回確認 %1</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同期中</translation>
    </message>
    <message>
        <source>Not in sync</source>
        <translation>同期できていません</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>毎秒 %1件</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>as of %1 (%2)</source>
        <extracomment>as of 14:02 (3 min ago)</extracomment>
        <translation>%1時点（%2）</translation>
    </message>
    <message>
        <source>Changes are found by: %1</source>
        <extracomment>%1 is by which means a sync finds out what changed in the service: change feed, last modified, full listing.</extracomment>
        <translation>変更の検出方法: %1</translation>
    </message>
    <message>
        <source>change feed</source>
        <comment>how a sync finds changes: the service tells them</comment>
        <translation>変更フィード</translation>
    </message>
    <message>
        <source>last modified</source>
        <comment>how a sync finds changes: by the time of each</comment>
        <translation>最終更新</translation>
    </message>
    <message>
        <source>full listing</source>
        <comment>how a sync finds changes: everything is listed</comment>
        <translation>全件の一覧</translation>
    </message>
    <message>
        <source>Only a part was fetched · the next sync fetches the rest</source>
        <translation>一部のみ取得済み · 次の同期で残りを取得します</translation>
    </message>
    <message>
        <source>last modified, and all IDs</source>
        <comment>how a sync finds changes, and who is gone</comment>
        <translation>最終更新と全ID</translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message>
        <source>, </source>
        <comment>between the parts of an enumeration</comment>
        <extracomment>Between the parts of an enumeration. No space in Japanese.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, figures</comment>
        <extracomment>A label and what belongs to it, as in &quot;Users: 3 created, 1 updated&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <comment>memberships</comment>
        <translation>
            <numerusform>追加 %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln created</source>
        <comment>users or groups</comment>
        <translation>
            <numerusform>作成 %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <comment>users or groups</comment>
        <translation>
            <numerusform>削除 %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disabled</source>
        <comment>users or groups</comment>
        <translation>
            <numerusform>無効化 %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>users, groups or memberships</comment>
        <translation>
            <numerusform>失敗 %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <comment>memberships</comment>
        <translation>
            <numerusform>解除 %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>users or groups</comment>
        <translation>
            <numerusform>スキップ %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>memberships</comment>
        <translation>
            <numerusform>スキップ %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <comment>users, groups or memberships</comment>
        <translation>
            <numerusform>変更なし %Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <comment>users or groups</comment>
        <translation>
            <numerusform>更新 %Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 removed</source>
        <translation>追加 %1件、変更 %2件、削除 %3件</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>2,000 users, 60 user groups: 3 added, 1 changed, 0 removed.</comment>
        <translation>%1 - %2。</translation>
    </message>
    <message>
        <source>%1: %2. The sync is not complete.</source>
        <translation>%1 - %2。同期は完了していません。</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>ユーザ グループ</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>メンバーシップ</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>%Ln分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h ago</source>
        <translation>
            <numerusform>%Ln時間前</numerusform>
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
        <translation>yyyy/MM/dd</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%Ln時間</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes</comment>
        <extracomment>Hours and minutes: 2 h 5 min</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>Milliseconds</extracomment>
        <translation>%1ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds with a decimal</comment>
        <extracomment>Seconds with a decimal: 1.4 s</extracomment>
        <translation>%1秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days, hours</comment>
        <extracomment>Days and hours: 3 days 5 h</extracomment>
        <translation>%1%2</translation>
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
        <translation>ローカル</translation>
    </message>
    <message>
        <source>LDAP</source>
        <extracomment>Source of a user. The name of a protocol; not translated.</extracomment>
        <translation>LDAP</translation>
    </message>
    <message>
        <source>Entra ID User Source</source>
        <translation>Entra IDユーザソース</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>state of a user</comment>
        <translation>アクティブ</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>state of a user</comment>
        <translation>無効化</translation>
    </message>
    <message>
        <source>Direct Sync</source>
        <translation>直接同期</translation>
    </message>
    <message>
        <source>Indirect Sync</source>
        <translation>間接同期</translation>
    </message>
    <message>
        <source>No Sync</source>
        <translation>同期していません</translation>
    </message>
    <message>
        <source>N/A</source>
        <comment>sync state: does not apply</comment>
        <translation>非該当</translation>
    </message>
    <message>
        <source>Not Invited</source>
        <translation>未招待</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>invitation</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>invitation</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>invitation</comment>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Core</source>
        <comment>attribute type: of SCIM&apos;s core schema</comment>
        <translation>コア</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <comment>attribute type</comment>
        <translation>エンタープライズ</translation>
    </message>
    <message>
        <source>IDP</source>
        <extracomment>Attribute type: a custom attribute that the identity provider fills. Not translated.</extracomment>
        <translation>IDP</translation>
    </message>
    <message>
        <source>System</source>
        <comment>attribute type</comment>
        <translation>システム</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <comment>role of a key</comment>
        <translation>ヘルプデスク</translation>
    </message>
    <message>
        <source>SCIM only</source>
        <translation>SCIMのみ</translation>
    </message>
</context>
<context>
    <name>rollcall::app::Application</name>
    <message>
        <source>Sample company</source>
        <translation>サンプル会社</translation>
    </message>
    <message>
        <source>Remove the connection “%1”?</source>
        <translation>接続「%1」を削除しますか？</translation>
    </message>
    <message>
        <source>Its key is removed from the keychain, and the local copy with it: %1. The service itself is not touched.</source>
        <translation>キーチェーンのキーと、ローカルコピー（%1）が削除されます。サービス自体には影響しません。</translation>
    </message>
    <message>
        <source>Remove the Connection</source>
        <translation>接続の削除</translation>
    </message>
    <message>
        <source>Reset the sample company?</source>
        <translation>サンプル会社をリセットしますか？</translation>
    </message>
    <message>
        <source>Its users, groups, settings, tokens and audit log are removed, with everything that was changed in them, and made anew. Other connections are not touched.</source>
        <translation>ユーザ、グループ、設定、トークン、監査ログは、変更した内容とともに削除され、作り直されます。ほかの接続には影響しません。</translation>
    </message>
    <message>
        <source>Reset the Sample Company</source>
        <translation>サンプル会社をリセット</translation>
    </message>
</context>
<context>
    <name>rollcall::app::CommandLineText</name>
    <message>
        <source>Shows what Entra ID really provisioned into the MDM.</source>
        <translation>Entra IDが実際にMDMにプロビジョニングした内容を表示します。</translation>
    </message>
    <message>
        <source>What to open: rollcall:PAGE, rollcall:user/ID or rollcall:group/ID.</source>
        <translation>開く対象: rollcall:PAGE、rollcall:user/ID、またはrollcall:group/ID。</translation>
    </message>
    <message>
        <source>Connect with this profile.</source>
        <translation>このプロファイルで接続します。</translation>
    </message>
    <message>
        <source>Speak this language in this run: en, fr or ja.</source>
        <translation>今回の実行で使う言語: en、fr、またはja。</translation>
    </message>
    <message>
        <source>Look like this in this run: system, light or dark.</source>
        <translation>今回の実行で使うテーマ: system、light、またはdark。</translation>
    </message>
    <message>
        <source>Show the sample company of a service on this computer.</source>
        <translation>このコンピュータのサービスにあるサンプル会社を表示します。</translation>
    </message>
    <message>
        <source>Open this page.</source>
        <translation>このページを開きます。</translation>
    </message>
    <message>
        <source>Save a picture of each page in this folder and quit.</source>
        <translation>各ページの画像をこのフォルダに保存して終了します。</translation>
    </message>
    <message>
        <source>Only one link can be opened at a time.</source>
        <translation>一度に開けるリンクは1つだけです。</translation>
    </message>
    <message>
        <source>“%1” is not a rollcall: link.</source>
        <translation>「%1」はrollcall:リンクではありません。</translation>
    </message>
    <message>
        <source>There is no page “%1”. The pages are: %2</source>
        <translation>「%1」というページはありません。ページ: %2</translation>
    </message>
    <message>
        <source>There is no theme “%1”. The themes are: system light dark</source>
        <translation>「%1」というテーマはありません。テーマ: system light dark</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Attributes</name>
    <message>
        <source>Attribute Name</source>
        <translation>属性名</translation>
    </message>
    <message>
        <source>Attribute Type</source>
        <translation>属性タイプ</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使用法</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message numerus="yes">
        <source>%n users have a value of it, which would be removed. This can’t be undone.</source>
        <translation>
            <numerusform>%n人のユーザが値を持っており、その値は削除されます。この操作は元に戻せません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was removed. Repeat the command with --yes to remove it.</source>
        <translation>何も削除されていません。削除するには、--yes を付けてコマンドをもう一度実行してください。</translation>
    </message>
    <message>
        <source>List the attributes, or add and remove custom ones.</source>
        <translation>属性を一覧表示する、またはカスタム属性を追加、削除します。</translation>
    </message>
    <message>
        <source>list (the default), add or remove.</source>
        <translation>list（既定）、add、remove のいずれか。</translation>
    </message>
    <message>
        <source>The attribute’s name.</source>
        <translation>属性の名前。</translation>
    </message>
    <message>
        <source>With remove: do it; without, only say what goes.</source>
        <translation>remove と併用: 実際に削除します。指定しない場合は、何が削除されるかのみを表示します。</translation>
    </message>
    <message>
        <source>Say add or remove, and the attribute’s name.</source>
        <translation>add または remove と、属性の名前を指定してください。</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Audit</name>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 バイト</translation>
    </message>
    <message>
        <source>Not before: a date, a time, or 30d, 12h or 90m ago.</source>
        <translation>これ以降: 日付、日時、または 30d、12h、90m のような現在からさかのぼる長さ。</translation>
    </message>
    <message>
        <source>Before, likewise.</source>
        <translation>これより前: 同様に指定します。</translation>
    </message>
    <message>
        <source>Only what this rule refused or warned of: email-required.</source>
        <translation>このルールが拒否または警告したもののみ: email-required。</translation>
    </message>
    <message>
        <source>Only what was refused.</source>
        <translation>拒否されたもののみ。</translation>
    </message>
    <message>
        <source>Only what concerns users, groups and tokens with this in their name.</source>
        <translation>名前にこの文字列を含むユーザ、グループ、トークンに関するもののみ。</translation>
    </message>
    <message>
        <source>How many entries at most; 100 without.</source>
        <translation>エントリの最大数。指定しない場合は100。</translation>
    </message>
    <message>
        <source>Write what is added from now on, until Ctrl+C.</source>
        <translation>これから追加されるものを、Ctrl+C が押されるまで出力します。</translation>
    </message>
    <message>
        <source>Write the whole log into a file, oldest first.</source>
        <translation>ログ全体を古い順にファイルへ書き込みます。</translation>
    </message>
    <message>
        <source>Of the file: jsonl (the default) or csv.</source>
        <translation>ファイルの形式: jsonl（既定）または csv。</translation>
    </message>
    <message>
        <source>“%1” is no date, time or span.</source>
        <translation>「%1」は日付、日時、期間のいずれでもありません。</translation>
    </message>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>ルール「%1」はありません。</translation>
    </message>
    <message>
        <source>--limit takes a number.</source>
        <translation>--limit には数値を指定します。</translation>
    </message>
    <message>
        <source>The format is either jsonl or csv.</source>
        <translation>形式は jsonl または csv です。</translation>
    </message>
    <message>
        <source>Show the audit log, newest first, or write it into a file.</source>
        <translation>監査ログを新しい順に表示する、またはファイルへ書き込みます。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Performed By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Only what this one did: %1 or %2.</source>
        <translation>%1 または %2 が行ったもののみ。</translation>
    </message>
    <message>
        <source>Only this action, such as %1.</source>
        <translation>この操作のみ（例: %1）。</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::CacheAccess</name>
    <message>
        <source>Nothing was fetched yet: run “rollcall-cli sync” first.</source>
        <translation>まだ何も取得されていません。先に「rollcall-cli sync」を実行してください。</translation>
    </message>
    <message>
        <source>The cache was damaged. It was set aside as %1, and a new one begun.</source>
        <translation>キャッシュが破損していたため、%1に退避し、新しいキャッシュを作成しました。</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::CommandLine</name>
    <message>
        <source>The connection to use: its name or id.</source>
        <translation>使用する接続の名前またはID。</translation>
    </message>
    <message>
        <source>The service&apos;s origin or SCIM base URL, instead of a profile.</source>
        <translation>プロファイルの代わりに使用する、サービスのオリジンまたはSCIMのベースURL。</translation>
    </message>
    <message>
        <source>File with the key for --url, mode 0600, or - for standard input.</source>
        <translation>--urlのキーのファイル（モード0600）。標準入力の場合は -。</translation>
    </message>
    <message>
        <source>The cache file to work on.</source>
        <translation>使用するキャッシュ ファイル。</translation>
    </message>
    <message>
        <source>Language of the output: en, fr or ja.</source>
        <translation>出力の言語: en、fr、ja。</translation>
    </message>
    <message>
        <source>Write JSON.</source>
        <translation>JSONを出力します。</translation>
    </message>
    <message>
        <source>Something is missing on the command line.</source>
        <translation>コマンドラインの指定が不足しています。</translation>
    </message>
    <message>
        <source>There is too much on the command line: %1</source>
        <translation>コマンドラインに余分な指定があります: %1</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Commands</name>
    <message>
        <source>Fetch users and groups from the service into the cache.</source>
        <translation>サービスからユーザとグループをキャッシュに取得します。</translation>
    </message>
    <message>
        <source>List users.</source>
        <translation>ユーザを一覧表示します。</translation>
    </message>
    <message>
        <source>Show one user.</source>
        <translation>1人のユーザを表示します。</translation>
    </message>
    <message>
        <source>List user groups.</source>
        <translation>ユーザ グループを一覧表示します。</translation>
    </message>
    <message>
        <source>Show one user group with its members.</source>
        <translation>1つのユーザ グループとそのメンバーを表示します。</translation>
    </message>
    <message>
        <source>Provision an export of Entra ID into a service, as Entra ID would.</source>
        <translation>Entra IDからエクスポートした内容を、Entra IDと同じ方法でサービスにプロビジョニングします。</translation>
    </message>
    <message>
        <source>Usage: rollcall-cli [options] COMMAND [arguments]</source>
        <translation>使用法: rollcall-cli [オプション] コマンド [引数]</translation>
    </message>
    <message>
        <source>“rollcall-cli COMMAND --help” tells more.</source>
        <translation>詳細は「rollcall-cli コマンド --help」で表示できます。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>「%1」というコマンドはありません。</translation>
    </message>
    <message>
        <source>Say whose the key is, and what it may do.</source>
        <translation>キーの所有者と、キーで実行できる操作を表示します。</translation>
    </message>
    <message>
        <source>Show how arriving users are treated, or change it.</source>
        <translation>プロビジョニングされるユーザの扱いを表示または変更します。</translation>
    </message>
    <message>
        <source>List the provisioning tokens, or change them.</source>
        <translation>プロビジョニングトークンを一覧表示または変更します。</translation>
    </message>
    <message>
        <source>List the attributes, or add and remove custom ones.</source>
        <translation>属性を一覧表示する、またはカスタム属性を追加、削除します。</translation>
    </message>
    <message>
        <source>List the user sources, or switch one.</source>
        <translation>ユーザソースを一覧表示する、または切り替えます。</translation>
    </message>
    <message>
        <source>Show the audit log, newest first, or write it into a file.</source>
        <translation>監査ログを新しい順に表示する、またはファイルへ書き込みます。</translation>
    </message>
    <message>
        <source>Show what syncs saw change of one user.</source>
        <translation>同期で確認された1人のユーザの変更を表示します。</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Groups</name>
    <message>
        <source>Display Name</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>ユーザ名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Show one user group with its members.</source>
        <translation>1つのユーザ グループとそのメンバーを表示します。</translation>
    </message>
    <message>
        <source>An ID or a group&apos;s name.</source>
        <translation>IDまたはグループの名前。</translation>
    </message>
    <message>
        <source>No group in the cache has the ID or name “%1”.</source>
        <translation>IDまたは名前が「%1」のグループはキャッシュにありません。</translation>
    </message>
    <message>
        <source>Several groups are called “%1”. Name one by its ID: %2</source>
        <translation>「%1」という名前のグループが複数あります。IDで指定してください: %2</translation>
    </message>
    <message>
        <source>List the user groups in the cache, or those that match QUERY.</source>
        <translation>キャッシュ内のユーザ グループ、またはQUERYに一致するものを一覧表示します。</translation>
    </message>
    <message>
        <source>Words that each occur in the display name or external ID, and conditions such as source:scim, -has:member or has:duplicate.</source>
        <translation>表示名または外部IDに含まれる語句、およびsource:scim、-has:member、has:duplicateなどの条件。</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::History</name>
    <message>
        <source>No sync has seen a change of this user.</source>
        <translation>このユーザの変更は、どの同期でも確認されていません。</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>確認日時</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>検出方法</translation>
    </message>
    <message>
        <source>First seen: %1</source>
        <translation>初回確認: %1</translation>
    </message>
    <message>
        <source>Show what syncs saw change of one user, the latest first.</source>
        <translation>同期で確認された1人のユーザの変更を新しい順に表示します。</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Me</name>
    <message>
        <source>Say whose the key is, and what it may do.</source>
        <translation>キーの所有者と、キーで実行できる操作を表示します。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Provision</name>
    <message>
        <source>The users, as Entra ID exports them (userPrincipalName, objectId, mail, …).</source>
        <translation>Entra IDからエクスポートしたユーザ（userPrincipalName、objectId、mail、…）。</translation>
    </message>
    <message>
        <source>The group members, as Entra ID exports them.</source>
        <translation>Entra IDからエクスポートしたグループ メンバー。</translation>
    </message>
    <message>
        <source>The Target SCIM URL.</source>
        <translation>ターゲットのSCIM URL。</translation>
    </message>
    <message>
        <source>File with the token, mode 0600, or - for standard input.</source>
        <translation>トークンのファイル（モード0600）。標準入力の場合は -。</translation>
    </message>
    <message>
        <source>Whom to provision: all, or only who is assigned, that is, a member of a group.</source>
        <translation>プロビジョニングの対象: all（全員）またはassigned（割り当てられたユーザ、つまりグループのメンバーのみ）。</translation>
    </message>
    <message>
        <source>Attribute mapping to use instead of Entra’s default one.</source>
        <translation>Entraの既定のマッピングの代わりに使用する属性マッピング。</translation>
    </message>
    <message>
        <source>File that remembers what was provisioned, so that the next run sends only what changed.</source>
        <translation>プロビジョニングした内容を記録するファイル。次回は変更分のみを送信します。</translation>
    </message>
    <message>
        <source>File for the provisioning log, a line of JSON for each object.</source>
        <translation>プロビジョニングログのファイル。オブジェクトごとにJSONを1行書き込みます。</translation>
    </message>
    <message>
        <source>Say what would be done, and change nothing.</source>
        <translation>実行される内容を示すだけで、何も変更しません。</translation>
    </message>
    <message>
        <source>Provision on demand: only this user, step by step.</source>
        <translation>オンデマンドでプロビジョニング: このユーザのみを段階ごとに処理します。</translation>
    </message>
    <message>
        <source>Only try again what failed in the run before; needs --state.</source>
        <translation>前回失敗したもののみを再試行します（--stateが必要）。</translation>
    </message>
    <message>
        <source>Delete who is gone from the file, instead of setting them inactive.</source>
        <translation>ファイルに存在しなくなったユーザを停止中にする代わりに削除します。</translation>
    </message>
    <message>
        <source>Where to provision to is missing: name the Target SCIM URL with --to.</source>
        <translation>プロビジョニング先が指定されていません。--toでターゲットのSCIM URLを指定してください。</translation>
    </message>
    <message>
        <source>The token is missing: name the file it is in with %1, or - for standard input.</source>
        <translation>トークンが指定されていません。%1でファイルを、標準入力の場合は - を指定してください。</translation>
    </message>
    <message>
        <source>The scope is either all or assigned.</source>
        <translation>対象範囲はallまたはassignedです。</translation>
    </message>
    <message>
        <source>Who is assigned is known from the group members: name their file with --groups.</source>
        <translation>割り当てはグループ メンバーから判断します。--groupsでそのファイルを指定してください。</translation>
    </message>
    <message>
        <source>What failed before is known from the state: name its file with --state.</source>
        <translation>前回の失敗は状態ファイルから判断します。--stateでそのファイルを指定してください。</translation>
    </message>
    <message>
        <source>Nobody in “%1” has the user name, object ID or e-mail address “%2”.</source>
        <translation>ユーザ名、オブジェクトID、メールアドレスのいずれかが「%2」のユーザは「%1」にいません。</translation>
    </message>
    <message>
        <source>Stopped. What was provisioned until then stays; run the same command again to go on.</source>
        <translation>停止しました。それまでにプロビジョニングした内容は残ります。同じコマンドをもう一度実行すると続行します。</translation>
    </message>
    <message>
        <source>Provision users and groups into a service as Microsoft Entra ID would.</source>
        <translation>Microsoft Entra IDと同じ方法で、ユーザとグループをサービスにプロビジョニングします。</translation>
    </message>
    <message>
        <source>Not assigned to the application</source>
        <translation>アプリケーションに割り当てられていません</translation>
    </message>
    <message>
        <source>No value for the attribute that users are found by</source>
        <translation>ユーザの照合に使う属性の値がありません</translation>
    </message>
    <message>
        <source>The member is not in the users file</source>
        <translation>メンバーがユーザのファイルにありません</translation>
    </message>
    <message>
        <source>The member is neither a user nor a group</source>
        <translation>メンバーはユーザでもグループでもありません</translation>
    </message>
    <message>
        <source>The member is not provisioned</source>
        <translation>メンバーはプロビジョニングされていません</translation>
    </message>
    <message>
        <source>The group has no name</source>
        <translation>グループに名前がありません</translation>
    </message>
    <message>
        <source>Another record has this name already</source>
        <translation>この名前は別のレコードで使われています</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Why not everything was provisioned:</source>
        <translation>プロビジョニングされなかった理由:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>%1 of %2 users</source>
        <comment>progress</comment>
        <translation>ユーザ %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 groups and memberships</source>
        <comment>progress</comment>
        <translation>グループとメンバーシップ %1/%2</translation>
    </message>
    <message>
        <source> · %1 a second · %2 s left</source>
        <comment>rate and time left, behind a progress</comment>
        <translation> · 毎秒 %1件 · 残り %2秒</translation>
    </message>
    <message>
        <source>Nothing was sent. This is what would be done:</source>
        <translation>何も送信していません。実行される内容:</translation>
    </message>
    <message>
        <source>With --log each of them is written to a file.</source>
        <translation>--logを指定すると、1件ずつファイルに書き込みます。</translation>
    </message>
    <message>
        <source>Each of them is in “%1”.</source>
        <translation>それぞれの詳細は「%1」にあります。</translation>
    </message>
    <message>
        <source>The manager is not in the users file</source>
        <translation>マネージャーがユーザのファイルにいません</translation>
    </message>
    <message>
        <source>Users and groups</source>
        <translation>ユーザとグループ</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>メンバーシップ</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Report</name>
    <message>
        <source>Details: %1</source>
        <translation>詳細: %1</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Settings</name>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Show how arriving users are treated, or change it.</source>
        <translation>プロビジョニングされるユーザの扱いを表示または変更します。</translation>
    </message>
    <message>
        <source>show (the default) or set.</source>
        <translation>show（既定）または set。</translation>
    </message>
    <message>
        <source>What to set, by the names that show prints: autoInvite=true.</source>
        <translation>設定する内容。show が表示する名前を使用します: autoInvite=true。</translation>
    </message>
    <message>
        <source>Say set, and NAME=VALUE.</source>
        <translation>set と NAME=VALUE を指定してください。</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Sources</name>
    <message>
        <source>Read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>有効化</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>無効化</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>List the user sources, or switch one.</source>
        <translation>ユーザソースを一覧表示する、または切り替えます。</translation>
    </message>
    <message>
        <source>list (the default), enable or disable.</source>
        <translation>list（既定）、enable、disable のいずれか。</translation>
    </message>
    <message>
        <source>ldap or entra-user-source.</source>
        <translation>ldap または entra-user-source。</translation>
    </message>
    <message>
        <source>Say enable or disable, and which source.</source>
        <translation>enable または disable と、ソースを指定してください。</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Sync</name>
    <message>
        <source>Fetch users and groups from the service into the cache.</source>
        <translation>サービスからユーザとグループをキャッシュに取得します。</translation>
    </message>
    <message>
        <source>Remove from the cache who is gone from the service, also if they are unusually many.</source>
        <translation>異常に多い場合でも、サービスからなくなったものをキャッシュから削除します。</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::SyncJob</name>
    <message>
        <source>To remove them from the cache all the same: rollcall-cli sync --allow-removals</source>
        <translation>それでもキャッシュから削除する場合: rollcall-cli sync --allow-removals</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Tokens</name>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>アクティブ</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Last Used</source>
        <translation>最終使用</translation>
    </message>
    <message>
        <source>From</source>
        <translation>使用元</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>“%1” has expired or is about to: renew it.</source>
        <translation>「%1」は期限切れか、まもなく期限切れになります。更新してください。</translation>
    </message>
    <message>
        <source>This is the secret of “%1”. It can’t be shown again.</source>
        <translation>これは「%1」のシークレットです。再び表示することはできません。</translation>
    </message>
    <message>
        <source>The old secret works until %1.</source>
        <translation>古いシークレットは%1まで使用できます。</translation>
    </message>
    <message>
        <source>list (the default), generate, activate, deactivate, renew or remove.</source>
        <translation>list（既定）、generate、activate、deactivate、renew、remove のいずれか。</translation>
    </message>
    <message>
        <source>The token’s name or ID; for generate, the new one’s name.</source>
        <translation>トークンの名前またはID。generate では新しいトークンの名前。</translation>
    </message>
    <message>
        <source>With generate: days until it expires; without, never.</source>
        <translation>generate と併用: 期限切れまでの日数。指定しない場合は無期限。</translation>
    </message>
    <message>
        <source>With generate: mdm (the default, the rules of the MDM) or rfc (for other identity providers).</source>
        <translation>generate と併用: mdm（既定、MDMのルール）または rfc（ほかのIDプロバイダ用）。</translation>
    </message>
    <message>
        <source>List the provisioning tokens, or change them.</source>
        <translation>プロビジョニングトークンを一覧表示または変更します。</translation>
    </message>
    <message>
        <source>There is no action “%1”.</source>
        <translation>操作「%1」はありません。</translation>
    </message>
    <message>
        <source>Name the token.</source>
        <translation>トークンを指定してください。</translation>
    </message>
    <message>
        <source>--expires takes a number of days.</source>
        <translation>--expires には日数を指定します。</translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Users</name>
    <message>
        <source>Display Name</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>ユーザ名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>取得日時</translation>
    </message>
    <message>
        <source>Attribute Name</source>
        <translation>属性名</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Attribute Type</source>
        <translation>属性タイプ</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>ユーザ グループ</translation>
    </message>
    <message>
        <source>Show one user with all attributes and groups.</source>
        <translation>1人のユーザを、すべての属性とグループとともに表示します。</translation>
    </message>
    <message>
        <source>An ID, a user name, an e-mail address or an external ID.</source>
        <translation>ID、ユーザ名、メールアドレス、外部IDのいずれか。</translation>
    </message>
    <message>
        <source>Nobody in the cache has the ID, user name, e-mail address or external ID “%1”.</source>
        <translation>ID、ユーザ名、メールアドレス、外部IDのいずれかが「%1」のユーザはキャッシュにいません。</translation>
    </message>
    <message>
        <source>List the users in the cache, or those who match QUERY.</source>
        <translation>キャッシュ内のユーザ、またはQUERYに一致するユーザの一覧を表示します。</translation>
    </message>
    <message>
        <source>Words that each occur in the display name, user name or e-mail address, or begin the external ID; and conditions such as state:disabled, -has:email or department:Sales.</source>
        <translation>それぞれが表示名、ユーザ名、またはメールアドレスに含まれるか、外部IDの先頭に一致する語句と、state:disabled、-has:email、department:Sales などの条件。</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Managed Apple ID</source>
        <translation>管理対象Apple ID</translation>
    </message>
    <message>
        <source>Invite Status</source>
        <translation>招待ステータス</translation>
    </message>
    <message>
        <source>Last Modified</source>
        <translation>最終更新</translation>
    </message>
    <message>
        <source>Sort by COLUMN: %1, or any attribute.</source>
        <extracomment>COLUMN is a placeholder; %1 a list of names: displayName, userName.</extracomment>
        <translation>COLUMNで並べ替えます: %1、または任意の属性。</translation>
    </message>
    <message>
        <source>The other way round. Who has no value comes last in both orders.</source>
        <translation>逆順にします。値のないユーザはどちらの順でも最後に並びます。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AboutDialog</name>
    <message>
        <source>About Rollcall</source>
        <translation>Rollcallについて</translation>
    </message>
    <message>
        <source>Version %1 · Qt %2</source>
        <translation>バージョン %1 · Qt %2</translation>
    </message>
    <message>
        <source>Shows what Entra ID really provisioned into the MDM.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Icons: Breeze by KDE, under the GNU Lesser General Public License.</source>
        <translation>Entra IDが実際にMDMにプロビジョニングした内容を表示します。

GNU General Public Licenseバージョン3以降に基づくフリーソフトウェアです。いかなる保証もありません。アイコン: KDEのBreeze（GNU Lesser General Public License）。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AdministrationPage</name>
    <message>
        <source>Asking the service</source>
        <translation>サービスに問い合わせ中</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>This service does not offer this page</source>
        <translation>このサービスではこのページを利用できません</translation>
    </message>
    <message>
        <source>It speaks SCIM only, or is older than this program. Users and user groups can be browsed all the same.</source>
        <translation>SCIMのみに対応しているか、このプログラムより古いサービスです。ユーザとユーザ グループは閲覧できます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AppleIdPreview</name>
    <message>
        <source>Choose a custom attribute to see what it comes to.</source>
        <translation>カスタム属性を選択すると結果が表示されます。</translation>
    </message>
    <message>
        <source>Computing for every user…</source>
        <translation>全ユーザについて計算中…</translation>
    </message>
    <message>
        <source>%1 of %2 get a Managed Apple ID</source>
        <extracomment>%1 and %2 are counts of users.</extracomment>
        <translation>%2 人中 %1 人に管理対象Apple IDを付与</translation>
    </message>
    <message>
        <source>%1 lack a value</source>
        <translation>値がない: %1</translation>
    </message>
    <message>
        <source>%1 have a value that is no e-mail address</source>
        <translation>値がメールアドレスでない: %1</translation>
    </message>
    <message>
        <source>%1 would get the same as somebody else</source>
        <translation>ほかのユーザと重複する: %1</translation>
    </message>
    <message>
        <source>What this comes to, before it is saved:</source>
        <translation>保存前のプレビュー:</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AttributeRemovalsWidget</name>
    <message>
        <source>“%1” is being removed from the users: %2 of %3</source>
        <extracomment>%1 is the name of an attribute; %2 and %3 are counts of users.</extracomment>
        <translation>「%1」をユーザから削除しています: %2 / %3</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AttributesPage</name>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Only custom attributes can be deleted.</source>
        <translation>削除できるのはカスタム属性だけです。</translation>
    </message>
    <message>
        <source>%1 · %2%</source>
        <extracomment>How many users have a value, and their share in percent: 1,204 · 12%</extracomment>
        <translation>%1 · %2%</translation>
    </message>
    <message>
        <source>Attribute Name</source>
        <translation>属性名</translation>
    </message>
    <message>
        <source>Attribute Type</source>
        <translation>属性タイプ</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使用法</translation>
    </message>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Filter: name, usage, URN…</source>
        <translation>フィルタ: 名前、使用法、URN…</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>すべてのタイプ</translation>
    </message>
    <message>
        <source>No attribute matches the filter.</source>
        <translation>フィルタに一致する属性はありません。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>名前のコピー(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;Usage</source>
        <translation>使用法のコピー(&amp;U)</translation>
    </message>
    <message>
        <source>Copy U&amp;RN</source>
        <translation>URNのコピー(&amp;R)</translation>
    </message>
    <message>
        <source>Show &amp;Users</source>
        <translation>ユーザを表示(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>The service names no attributes.</source>
        <translation>サービスに属性がありません。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AttributesTab</name>
    <message>
        <source>Attribute Name</source>
        <translation>属性名</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>タイプ</translation>
    </message>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>値のコピー(&amp;V)</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>名前のコピー(&amp;N)</translation>
    </message>
    <message>
        <source>Copy V&amp;ariable</source>
        <extracomment>A variable is how device configuration refers to an attribute: ${department}.</extracomment>
        <translation>変数のコピー(&amp;A)</translation>
    </message>
    <message>
        <source>Copy &amp;URN</source>
        <translation>URNのコピー(&amp;U)</translation>
    </message>
    <message>
        <source>Last Changed</source>
        <translation>最終変更</translation>
    </message>
    <message>
        <source>Filter the attributes</source>
        <translation>属性を絞り込む</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>From LDAP</source>
        <translation>LDAPから</translation>
    </message>
    <message>
        <source>From LDAP, frozen</source>
        <translation>LDAPから、固定</translation>
    </message>
    <message>
        <source>From LDAP; frozen since %1, when Entra ID took the user over. It no longer changes.</source>
        <translation>LDAPから。Entra IDがユーザを引き継いだ%1以降、固定されています。今後は変更されません。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Being removed</source>
        <extracomment>Of an attribute&apos;s value: the attribute was deleted, and the service is taking its values from the users.</extracomment>
        <translation>削除中</translation>
    </message>
    <message>
        <source>Attribute deleted</source>
        <extracomment>Of an attribute&apos;s value: the service no longer has the attribute.</extracomment>
        <translation>属性は削除済み</translation>
    </message>
    <message>
        <source>The attribute was deleted. The service is removing its values from all users; this one goes with one of the next syncs.</source>
        <translation>この属性は削除されました。サービスがすべてのユーザから値を取り除いています。この値は今後の同期で消えます。</translation>
    </message>
    <message>
        <source>The service no longer has this attribute. The value is what was last seen of it; it goes with one of the next syncs.</source>
        <translation>サービスにこの属性はもうありません。表示されているのは最後に確認した値で、今後の同期で消えます。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AuditDetailsWidget</name>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Performed By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>From</source>
        <translation>使用元</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Select an entry to see what it changed.</source>
        <translation>項目を選択すると変更内容が表示されます。</translation>
    </message>
    <message>
        <source>&amp;Show the Group</source>
        <translation>グループを表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show the User</source>
        <translation>ユーザを表示(&amp;S)</translation>
    </message>
    <message>
        <source>Changes - Before &amp; After</source>
        <translation>変更 - 変更前と変更後</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AuditExportWidget</name>
    <message>
        <source>The service writes the export, and it can’t be asked now.</source>
        <translation>エクスポートはサービスが書き出しますが、現在サービスに接続できません。</translation>
    </message>
    <message>
        <source>Export the Audit Log</source>
        <translation>監査ログのエクスポート</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Exported so far: %1</source>
        <translation>エクスポート済み: %1</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>エクスポート完了: %1</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>エクスポート(&amp;X)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AuditFilterBar</name>
    <message>
        <source>Everything refused</source>
        <translation>拒否されたものすべて</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>期間指定なし</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>過去1時間</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去24時間</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去30日間</translation>
    </message>
    <message>
        <source>About: user name, group, token…</source>
        <translation>対象: ユーザ名、グループ、トークン…</translation>
    </message>
    <message>
        <source>Performed by</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>すべてのイベント</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>ユーザ グループ</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>すべての結果</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::AuditLogPage</name>
    <message>
        <source>Audit Log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>The audit log is empty</source>
        <translation>監査ログは空です</translation>
    </message>
    <message>
        <source>Whatever Entra ID, an administrator or the service itself does is written here.</source>
        <translation>Entra ID、管理者、サービス自体が行った操作がここに記録されます。</translation>
    </message>
    <message>
        <source>No entry matches the filter</source>
        <translation>フィルタに一致する項目はありません</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>フィルタのクリア</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>The newest %1 entries; more as you scroll</source>
        <translation>最新の %1 件（スクロールすると続きを表示）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Performed By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>&amp;Look for new entries</source>
        <translation>新しい項目を自動で確認(&amp;L)</translation>
    </message>
    <message>
        <source>Only what was last seen is searched: the newest entries, and refusals of the last 30 days.</source>
        <translation>最後に確認した内容（最新の項目と過去30日間の拒否）だけが検索されます。</translation>
    </message>
    <message>
        <source>%1 entries: the newest that were seen, and refusals of the last 30 days</source>
        <translation>%1件（確認済みの最新の項目と過去30日間の拒否）</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Attribute Name</source>
        <translation>属性名</translation>
    </message>
    <message>
        <source>Add Attribute</source>
        <translation>属性の追加</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>既定値の復元</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ConnectDialog</name>
    <message>
        <source>A name tells this service from others in the menu.</source>
        <translation>名前は、メニューでこのサービスを他と区別するために使います。</translation>
    </message>
    <message>
        <source>Without a key the service answers nobody.</source>
        <translation>キーがないと、サービスは応答しません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The password is kept for the former URL alone. Enter the one for this URL.</source>
        <translation>パスワードは以前のURLだけのものです。このURLのパスワードを入力してください。</translation>
    </message>
    <message>
        <source>The key is kept for the former URL alone. Enter the one for this URL.</source>
        <translation>キーは以前のURLだけのものです。このURLのキーを入力してください。</translation>
    </message>
    <message>
        <source>Without a password the service answers nobody.</source>
        <translation>パスワードがないとサービスは応答しません。</translation>
    </message>
    <message>
        <source>Another connection has this name already.</source>
        <translation>この名前の接続はすでにあります。</translation>
    </message>
    <message>
        <source>A user name is needed, without a colon in it.</source>
        <translation>ユーザ名が必要です。コロンは使用できません。</translation>
    </message>
    <message>
        <source>Certificate Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>キー(&amp;K)</translation>
    </message>
    <message>
        <source>It is sent to this service alone (HTTP Basic), and kept in the system’s keychain, never in a file.</source>
        <translation>このサービスだけに送信され（HTTP Basic）、システムのキーチェーンに保存されます。ファイルには保存されません。</translation>
    </message>
    <message>
        <source>A key of the service (rc_key_…) or a bearer token. It is kept in the system’s keychain, never in a file.</source>
        <translation>サービスのキー（rc_key_…）またはベアラートークンです。システムのキーチェーンに保存され、ファイルには保存されません。</translation>
    </message>
    <message>
        <source>Kept in the keychain; leave it empty to keep it</source>
        <translation>キーチェーンに保存済み。変更しない場合は空のまま</translation>
    </message>
    <message>
        <source>&amp;Save Anyway</source>
        <translation>それでも保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Connect to a Service</source>
        <translation>サービスへの接続</translation>
    </message>
    <message>
        <source>Change the Connection</source>
        <translation>接続の変更</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>テスト接続(&amp;T)</translation>
    </message>
    <message>
        <source>Key or token</source>
        <translation>キーまたはトークン</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>ユーザ名とパスワード</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>接続できます。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>This service speaks SCIM only, or this is a provisioning token: users and user groups can be browsed. The pages of the administration (settings, tokens, attributes, sources, audit log) will not be available.</source>
        <translation>このサービスはSCIMのみに対応しているか、入力されたものがプロビジョニングのトークンです。ユーザとユーザ グループは閲覧できますが、管理のページ（設定、トークン、属性、ソース、監査ログ）は使用できません。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ConnectionSection</name>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Target SCIM &amp;URL (in Entra: Tenant URL)</source>
        <translation>ターゲットのSCIM URL(&amp;U)（Entraでは「テナント URL」）</translation>
    </message>
    <message>
        <source>Target SCIM URL</source>
        <translation>ターゲットのSCIM URL</translation>
    </message>
    <message>
        <source>T&amp;oken to test (in Entra: Secret Token)</source>
        <translation>テストするトークン(&amp;O)（Entraでは「シークレット トークン」）</translation>
    </message>
    <message>
        <source>Empty: the key of this connection is tested</source>
        <translation>空の場合はこの接続のキーをテスト</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ConnectionTestWidget</name>
    <message>
        <source>Asking as Entra does…</source>
        <translation>Entraと同じ方法で確認中…</translation>
    </message>
    <message>
        <source>It works with this token: users and groups can be looked for.</source>
        <translation>このトークンで動作します。ユーザとグループを検索できます。</translation>
    </message>
    <message>
        <source>It works with the key of this connection: users and groups can be looked for.</source>
        <translation>この接続のキーで動作します。ユーザとグループを検索できます。</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>テスト接続(&amp;T)</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::CopyField</name>
    <message>
        <source>Copied</source>
        <translation>コピー済み</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1をコピー</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::CustomAttributesSection</name>
    <message>
        <source>An attribute needs a name.</source>
        <translation>属性には名前が必要です。</translation>
    </message>
    <message>
        <source>A name has at most 64 characters.</source>
        <translation>名前は64文字以内です。</translation>
    </message>
    <message>
        <source>The service itself has an attribute of this name.</source>
        <translation>サービス自体にこの名前の属性があります。</translation>
    </message>
    <message>
        <source>There is an attribute of this name, perhaps with other capitals.</source>
        <translation>同じ名前の属性があります（大文字と小文字は区別されません）。</translation>
    </message>
    <message>
        <source>An attribute of this name is being removed from the users. Its name is free again after that.</source>
        <translation>この名前の属性はユーザから削除中です。完了後に名前を再び使用できます。</translation>
    </message>
    <message>
        <source>A name begins with a letter and has only letters, digits, - and _ (no spaces, no $).</source>
        <translation>名前は英字で始まり、英数字、-、_ のみ使用できます（空白と $ は使えません）。</translation>
    </message>
    <message>
        <source>Added with the save: %1</source>
        <extracomment>%1 is a list of names of attributes.</extracomment>
        <translation>保存時に追加: %1</translation>
    </message>
    <message>
        <source>Custom Attributes</source>
        <translation>カスタム属性</translation>
    </message>
    <message>
        <source>Entra ID fills them by their URN; device configuration refers to them by ${name}.</source>
        <translation>Entra IDはURNで値を設定し、デバイス構成は ${name} で参照します。</translation>
    </message>
    <message>
        <source>Attribute Name</source>
        <translation>属性名</translation>
    </message>
    <message>
        <source>Attribute Type</source>
        <translation>属性タイプ</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使用法</translation>
    </message>
    <message>
        <source>URN</source>
        <translation>URN</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>There are none yet. Edit the settings to add one.</source>
        <translation>まだありません。設定の編集で追加できます。</translation>
    </message>
    <message>
        <source>&amp;Copy URN</source>
        <translation>URNをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>削除(&amp;D)…</translation>
    </message>
    <message>
        <source>Name, for example custAttr1</source>
        <translation>名前（例: custAttr1）</translation>
    </message>
    <message>
        <source>Name of the new attribute</source>
        <translation>新しい属性の名前</translation>
    </message>
    <message>
        <source>&amp;Add Custom Attribute</source>
        <translation>カスタム属性を追加(&amp;A)</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::DayChart</name>
    <message numerus="yes">
        <source>%1 in %n days</source>
        <translation>
            <numerusform>%n日間で %1 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ui::DetailsHeaderWidget</name>
    <message>
        <source>Close Details</source>
        <translation>詳細を閉じる</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::EvaluatedUsersDialog</name>
    <message>
        <source>Username</source>
        <translation>ユーザ名</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>The first %1 of %2</source>
        <translation>%2 件中、最初の %1 件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Show &amp;More</source>
        <translation>さらに表示(&amp;M)</translation>
    </message>
    <message>
        <source>Display Name</source>
        <translation>表示名</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ExchangeView</name>
    <message>
        <source>(the rest was not kept)</source>
        <translation>（残りは保存されていません）</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>エクスポートの進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%2件中%1件を書き込み済み</translation>
    </message>
    <message>
        <source>%1 rows were written.</source>
        <translation>%1行を書き込みました。</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>エクスポートはキャンセルされました。ファイルは書き込まれていません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::FigureList</name>
    <message>
        <source>Show…</source>
        <translation>表示…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::GroupDetailsWidget</name>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>No user group is selected</source>
        <translation>ユーザ グループが選択されていません</translation>
    </message>
    <message>
        <source>Select a user group to see its members.</source>
        <translation>ユーザ グループを選択すると、メンバーが表示されます。</translation>
    </message>
    <message>
        <source>Display Name</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>ユーザ名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Return or a double click opens the member on the page Users.</source>
        <translation>Enterキーまたはダブルクリックでユーザページに移動します。</translation>
    </message>
    <message>
        <source>No members</source>
        <translation>メンバーなし</translation>
    </message>
    <message>
        <source>Entra ID creates a group empty and adds its members afterwards.</source>
        <translation>Entra IDは空のグループを作成し、その後メンバーを追加します。</translation>
    </message>
    <message>
        <source>Disabled, still a member</source>
        <translation>無効化、グループに残存</translation>
    </message>
    <message>
        <source>Everyone is a member</source>
        <translation>全員がメンバーです</translation>
    </message>
    <message>
        <source>This group holds everyone. Its members are the list of users; they are not repeated here.</source>
        <translation>このグループには全員が含まれます。メンバーはユーザの一覧と同じため、ここには表示されません。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::GroupsTab</name>
    <message>
        <source>Display Name</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>ユーザ グループ</translation>
    </message>
    <message>
        <source>In no user group</source>
        <translation>所属するユーザ グループなし</translation>
    </message>
    <message>
        <source>The service names this user in none of its groups.</source>
        <translation>サービスのどのグループにも、このユーザは含まれていません。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::HistoryTab</name>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>No changes were seen</source>
        <translation>変更は確認されていません</translation>
    </message>
    <message>
        <source>Change found by a sync</source>
        <translation>同期で見つかった変更</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>What Happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Each sync notes what it finds changed from here on, and the service’s audit log is shown as far as it was seen.</source>
        <translation>今後は、同期のたびに見つかった変更が記録されます。サービスの監査ログは、確認済みの範囲で表示されます。</translation>
    </message>
    <message>
        <source>The audit log is shown as it was last seen: %1.</source>
        <extracomment>%1 is &quot;as of 14:02 (3 min ago)&quot;.</extracomment>
        <translation>監査ログは最後に確認した内容です: %1。</translation>
    </message>
    <message>
        <source>%1, brought by a sync</source>
        <extracomment>%1 is what the audit log tells; a sync brought the change here, too.</extracomment>
        <translation>%1（同期で取得）</translation>
    </message>
    <message>
        <source>The audit log tells it, and the sync of %1 found it in the user’s record (%2).</source>
        <extracomment>%1 is a time, %2 how the sync found out: by the change feed.</extracomment>
        <translation>監査ログにあり、%1の同期でもユーザのレコードで確認されました（%2）。</translation>
    </message>
    <message>
        <source>Show &amp;Earlier</source>
        <translation>以前の項目を表示(&amp;E)</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::InvitationDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>&amp;Send Invite</source>
        <translation>招待の送信(&amp;S)</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>Asking the service</source>
        <translation>サービスに問い合わせ中</translation>
    </message>
    <message>
        <source>Invite Status</source>
        <translation>招待ステータス</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>依頼</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Completed at</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Last attempt failed</source>
        <translation>最後の試行の失敗</translation>
    </message>
    <message>
        <source>The message is waiting to be sent. It is kept until the mail server takes it.</source>
        <translation>メッセージは送信待ちです。メールサーバーが受け取るまで保持されます。</translation>
    </message>
    <message>
        <source>This user has registered already: there is nothing to invite to.</source>
        <translation>このユーザはすでに登録済みのため、招待の必要はありません。</translation>
    </message>
    <message>
        <source>A disabled user is not invited.</source>
        <translation>無効化されたユーザは招待されません。</translation>
    </message>
    <message>
        <source>This user has no e-mail address, so nothing can be sent.</source>
        <translation>このユーザにはメールアドレスがないため、送信できません。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ListActions</name>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>表計算用のCSV</translation>
    </message>
    <message>
        <source>JSON with all attributes</source>
        <translation>すべての属性を含むJSON</translation>
    </message>
    <message>
        <source>Open in Window</source>
        <translation>ウィンドウで開く</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Export Selected…</source>
        <translation>選択項目をエクスポート…</translation>
    </message>
    <message>
        <source>Export List…</source>
        <translation>一覧をエクスポート…</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Details Below the List</source>
        <translation>詳細を一覧の下に表示</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ListPage</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>フィルタのクリア</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet</source>
        <translation>まだ何も取得されていません</translation>
    </message>
    <message>
        <source>A sync fetches the users and user groups of the service. It only reads.</source>
        <translation>同期すると、サービスのユーザとユーザ グループが取得されます。読み取りのみです。</translation>
    </message>
    <message>
        <source>Sync Now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>Remove from the Local Copy</source>
        <translation>ローカルコピーから削除</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ListTable</name>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::LocalUserDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Create User</source>
        <translation>ユーザの作成(&amp;C)</translation>
    </message>
    <message>
        <source>New Local User</source>
        <translation>新しいローカルユーザ</translation>
    </message>
    <message>
        <source>Made in the MDM itself. When Entra ID provisions the same user name, it takes this user over.</source>
        <translation>MDM自体で作成されます。Entra IDが同じユーザ名をプロビジョニングすると、このユーザを引き継ぎます。</translation>
    </message>
    <message>
        <source>&amp;Username</source>
        <translation>ユーザ名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Display Name</source>
        <translation>表示名(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>メール(&amp;E)</translation>
    </message>
    <message>
        <source>De&amp;partment</source>
        <translation>部門(&amp;P)</translation>
    </message>
    <message>
        <source>L&amp;ocale</source>
        <translation>ロケール(&amp;O)</translation>
    </message>
    <message>
        <source>Another user has this user name.</source>
        <translation>このユーザ名は別のユーザが使用しています。</translation>
    </message>
    <message>
        <source>A user needs a first or a last name.</source>
        <translation>ユーザには名または姓が必要です。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>入力が必要です。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>長すぎます。</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>メールアドレスではありません。</translation>
    </message>
    <message>
        <source>A locale is written like fr-FR.</source>
        <translation>ロケールは fr-FR のように入力します。</translation>
    </message>
    <message>
        <source>The service does not take this: “%1”.</source>
        <translation>サービスが受け付けません:「%1」。</translation>
    </message>
    <message>
        <source>&amp;First Name</source>
        <translation>名(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last Name</source>
        <translation>姓(&amp;L)</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::MainMenu</name>
    <message>
        <source>&amp;Connection</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Switch To</source>
        <translation>切り替え(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Connect to a &amp;Service…</source>
        <translation>サービスへの接続(&amp;S)…</translation>
    </message>
    <message>
        <source>Change This C&amp;onnection…</source>
        <translation>この接続の変更(&amp;O)…</translation>
    </message>
    <message>
        <source>Sync &amp;Now</source>
        <translation>今すぐ同期(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Cancel Sync</source>
        <translation>同期のキャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Details Pane</source>
        <translation>詳細ペイン(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About Rollcall</source>
        <translation>Rollcallについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Search Everything…</source>
        <translation>すべてを検索(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボード ショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove This Connection…</source>
        <translation>この接続の削除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>ユーザ(&amp;U)</translation>
    </message>
    <message>
        <source>Reset the Sample Co&amp;mpany…</source>
        <translation>サンプル会社をリセット(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::MainWindow</name>
    <message>
        <source>Program</source>
        <extracomment>A heading in the navigation, over the pages about Rollcall itself.</extracomment>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Enter Key…</source>
        <translation>キーの入力…</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>An earlier version of Rollcall made this sample company. What the sample has gained since then is there after a reset; what you changed in it would be lost.</source>
        <translation>このサンプル会社は、以前のバージョンのRollcallで作成されました。その後サンプルに加わった内容は、リセットすると使えます。変更した内容は失われます。</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>リセット…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::MessageWidget</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::NoticeWidget</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Fetching the users for the first time</source>
        <translation>ユーザを初めて取得しています</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet</source>
        <translation>まだ何も取得されていません</translation>
    </message>
    <message>
        <source>A sync fetches the users and user groups of the service. It only reads.</source>
        <translation>同期すると、サービスのユーザとユーザ グループが取得されます。読み取りのみです。</translation>
    </message>
    <message>
        <source>Sync Now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not known: the audit log of the service can’t be read now.</source>
        <translation>不明: 現在、サービスの監査ログを読み取れません。</translation>
    </message>
    <message>
        <source>There were more than could be looked at: these are the newest.</source>
        <translation>件数が多いため、最新のものだけを集計しています。</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>その他の理由</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>拒否されたものはありません。</translation>
    </message>
    <message>
        <source>Not known: this service does not say.</source>
        <translation>不明: このサービスからは取得できません。</translation>
    </message>
    <message>
        <source>There is no token: Entra ID can’t sign in.</source>
        <translation>トークンがないため、Entra IDは接続できません。</translation>
    </message>
    <message>
        <source>“%1” expires on %2</source>
        <translation>「%1」の有効期限: %2</translation>
    </message>
    <message>
        <source>No token expires soon.</source>
        <translation>まもなく期限切れになるトークンはありません。</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>データの鮮度</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Users by State</source>
        <translation>状態別のユーザ</translation>
    </message>
    <message>
        <source>Users by Source</source>
        <translation>ユーザソース別のユーザ</translation>
    </message>
    <message>
        <source>Users by Invite Status</source>
        <translation>招待ステータス別のユーザ</translation>
    </message>
    <message>
        <source>Users Created</source>
        <translation>作成されたユーザ</translation>
    </message>
    <message>
        <source>Users by Day of Last Change</source>
        <translation>最終変更日別のユーザ</translation>
    </message>
    <message>
        <source>Refused in the Last 24 Hours</source>
        <translation>過去24時間に拒否されたもの</translation>
    </message>
    <message>
        <source>Show Tokens</source>
        <translation>トークンを表示</translation>
    </message>
    <message>
        <source>What was last seen, %1</source>
        <translation>最後に確認した内容（%1）</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>集計中…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::OverviewTab</name>
    <message>
        <source>Display Name</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>ユーザ名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Managed Apple ID</source>
        <translation>管理対象Apple ID</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>Invite Status</source>
        <translation>招待ステータス</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>ユーザ グループ</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ユーザID</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>外部ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Last Modified</source>
        <translation>最終更新</translation>
    </message>
    <message>
        <source>Last Seen</source>
        <translation>最終確認</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::PeopleActions</name>
    <message>
        <source>&amp;New Local User…</source>
        <translation>新しいローカルユーザ(&amp;N)…</translation>
    </message>
    <message>
        <source>Send &amp;Invite…</source>
        <translation>招待の送信(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Delete Users for Good…</source>
        <translation>ユーザを完全に削除(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete User &amp;Groups for Good…</source>
        <translation>ユーザ グループを完全に削除(&amp;G)…</translation>
    </message>
    <message>
        <source>The service takes the key no more: nothing can be changed</source>
        <translation>サービスがキーを受け付けないため、変更できません</translation>
    </message>
    <message>
        <source>Offline: nothing can be changed</source>
        <translation>オフライン: 変更できません</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::PermanentDeletionDialog</name>
    <message>
        <source>&amp;Copy Report</source>
        <translation>レポートのコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export to CSV…</source>
        <translation>CSV にエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>This can’t be undone. Remove it in Entra ID as well: what is still assigned there comes back with the next cycle.</source>
        <translation>元に戻すことはできません。Entra IDでも削除してください。割り当てが残っているものは、次のサイクルで戻ります。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>What became of %1</source>
        <translation>%1の結果</translation>
    </message>
    <message>
        <source>Asking the service what goes with them</source>
        <translation>一緒に削除されるものを確認しています</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>何も削除されませんでした。</translation>
    </message>
    <message>
        <source>%1 of %2 can be deleted; the list says why the others can’t.</source>
        <extracomment>%1 is a count, %2 is &quot;3 users&quot; or &quot;1 user group&quot;.</extracomment>
        <translation>%2のうち %1 件を削除できます。ほかを削除できない理由はリストに表示されます。</translation>
    </message>
    <message>
        <source>This goes with them:</source>
        <translation>一緒に削除されるもの:</translation>
    </message>
    <message>
        <source>None of them can be deleted; the list says why.</source>
        <translation>削除できるものはありません。理由はリストに表示されます。</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>一緒に削除されるもの</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>削除中…</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <extracomment>%1 and %2 are counts.</extracomment>
        <translation>削除中: %1 / %2</translation>
    </message>
    <message>
        <source>Asking the service what goes with them: %1 of %2</source>
        <translation>一緒に削除されるものを確認しています: %1 / %2</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>%1 of %2 deleted for good.</source>
        <extracomment>%1 is a count, %2 is &quot;3 users&quot; or &quot;1 user group&quot;.</extracomment>
        <translation>%2のうち %1 件を完全に削除しました。</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <extracomment>%1 is a sentence: how many were deleted.</extracomment>
        <translation>キャンセルしました。%1</translation>
    </message>
    <message>
        <source>Export the Report</source>
        <translation>レポートのエクスポート</translation>
    </message>
    <message>
        <source>Permanent Deletion</source>
        <translation>完全な削除</translation>
    </message>
    <message>
        <source>Look at %1 Again</source>
        <extracomment>A button. %1 is &quot;3 users&quot; or &quot;1 user group&quot;: those that were not deleted.</extracomment>
        <translation>%1を再確認</translation>
    </message>
    <message>
        <source>Nothing more was deleted.</source>
        <translation>これ以上は削除されませんでした。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>要求時のみ</translation>
    </message>
    <message>
        <source>Every %1</source>
        <extracomment>%1 is a duration: 5 min.</extracomment>
        <translation>%1ごと</translation>
    </message>
    <message>
        <source>Clear the local copy of “%1”?</source>
        <extracomment>%1 is the name of a connection.</extracomment>
        <translation>「%1」のローカルコピーをクリアしますか？</translation>
    </message>
    <message>
        <source>It comes back whole with the next sync. Until then nothing can be shown offline, and the list of the last syncs is lost. The service itself is not touched.</source>
        <translation>次の同期ですべて元に戻ります。それまではオフラインで表示できず、最近の同期の一覧は失われます。サービス自体には影響しません。</translation>
    </message>
    <message>
        <source>Clear the Local Copy</source>
        <translation>ローカルコピーのクリア</translation>
    </message>
    <message>
        <source>Share of the copy</source>
        <translation>コピーに占める割合</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::QueryBar</name>
    <message>
        <source>Any</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Without an e-mail address</source>
        <translation>メールアドレスなし</translation>
    </message>
    <message>
        <source>In no user group</source>
        <translation>所属するユーザ グループなし</translation>
    </message>
    <message>
        <source>Changed in the last 24 hours</source>
        <translation>過去24時間に変更</translation>
    </message>
    <message>
        <source>Changed in the last 7 days</source>
        <translation>過去7日間に変更</translation>
    </message>
    <message>
        <source>By User Group…</source>
        <translation>ユーザ グループで絞り込み…</translation>
    </message>
    <message>
        <source>By Attribute…</source>
        <translation>属性で絞り込み…</translation>
    </message>
    <message>
        <source>Save Filter…</source>
        <translation>フィルタの保存…</translation>
    </message>
    <message>
        <source>Manage Filters…</source>
        <translation>フィルタの管理…</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>フィルタの保存</translation>
    </message>
    <message>
        <source>Query Name</source>
        <translation>クエリ名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>Invite Status</source>
        <translation>招待ステータス</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>その他のフィルタ</translation>
    </message>
    <message>
        <source>With the name of another group</source>
        <translation>別のグループと同じ名前</translation>
    </message>
    <message>
        <source>With disabled members</source>
        <translation>無効化されたメンバーがいる</translation>
    </message>
    <message>
        <source>Without members</source>
        <translation>メンバーがいない</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::QueryCompleter</name>
    <message>
        <source>%1  (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::QuickSearch</name>
    <message>
        <source>Nothing is called that</source>
        <translation>該当するものはありません</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>ユーザ グループ</translation>
    </message>
    <message>
        <source>Show %1 more on their page</source>
        <extracomment>Ctrl+K: leads to the list with all that were found. %1 is a count.</extracomment>
        <translation>ページでほか %1 件を表示</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search people, groups, pages, actions</source>
        <translation>ユーザ、グループ、ページ、操作を検索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Return opens · Escape closes</source>
        <extracomment>The keys of Ctrl+K&apos;s list.</extracomment>
        <translation>↑ ↓ 選択 · Enter 開く · Esc 閉じる</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::RotationWidget</name>
    <message>
        <source>“%1” has been used (%2). “%3” is no longer needed.</source>
        <translation>「%1」が使用されました（%2）。「%3」は不要になりました。</translation>
    </message>
    <message>
        <source>Waiting until “%1” is used: put it into Entra ID as Secret Token, test the connection there, and save. “%2” works until then, and is offered for removal afterwards.</source>
        <translation>「%1」が使用されるのを待っています。Entra IDのシークレット トークンに設定し、テスト接続をして保存してください。「%2」はそれまで有効で、その後に削除できます。</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>「%1」を削除…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SavedFiltersDialog</name>
    <message>
        <source>Manage Filters</source>
        <translation>フィルタの管理</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルタ</translation>
    </message>
    <message>
        <source>Load Query</source>
        <translation>クエリを読み込む</translation>
    </message>
    <message>
        <source>Delete Filter</source>
        <translation>フィルタの削除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>No filter is saved.</source>
        <translation>保存されたフィルタはありません。</translation>
    </message>
    <message>
        <source>Rename Filter</source>
        <translation>フィルタの名前を変更</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ScimTab</name>
    <message>
        <source>SCIM resource</source>
        <translation>SCIMリソース</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSONのコピー</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SettingsConflictDialog</name>
    <message>
        <source>Settings Changed Meanwhile</source>
        <translation>設定が変更されています</translation>
    </message>
    <message>
        <source>Somebody else saved the settings while you edited them</source>
        <translation>編集中に、ほかの人が設定を保存しました</translation>
    </message>
    <message>
        <source>Nothing of yours has been saved yet, and nothing of theirs is lost. Where the two differ, both are shown.</source>
        <translation>あなたの変更はまだ保存されておらず、相手の変更も失われていません。異なる箇所は両方が表示されます。</translation>
    </message>
    <message>
        <source>Theirs, in force now</source>
        <translation>相手の設定（現在有効）</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自分の設定</translation>
    </message>
    <message>
        <source>Back to the Form</source>
        <translation>フォームに戻る</translation>
    </message>
    <message>
        <source>Keep &amp;Theirs</source>
        <translation>相手の設定を採用(&amp;T)</translation>
    </message>
    <message>
        <source>Save &amp;Yours</source>
        <translation>自分の設定を保存(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SettingsForm</name>
    <message>
        <source>Choose the custom attribute that Managed Apple IDs come from.</source>
        <translation>管理対象Apple IDの元になるカスタム属性を選択してください。</translation>
    </message>
    <message>
        <source>This attribute is not there any more. Choose another one.</source>
        <translation>この属性はもうありません。別の属性を選択してください。</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>&amp;Automatically invite users imported from Entra ID</source>
        <translation>Entra IDからインポートしたユーザを自動的に招待(&amp;A)</translation>
    </message>
    <message>
        <source>An imported user is sent an e-mail with a link to register. It is valid for 7 days.</source>
        <translation>インポートされたユーザに、登録用リンクを記載したメールが送信されます。リンクは7日間有効です。</translation>
    </message>
    <message>
        <source>Managed Apple ID</source>
        <translation>管理対象Apple ID</translation>
    </message>
    <message>
        <source>Users get a &amp;Managed Apple ID</source>
        <translation>ユーザに管理対象Apple IDを付与(&amp;M)</translation>
    </message>
    <message>
        <source>User &amp;email address</source>
        <translation>ユーザのメールアドレス(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Include “appleid” subdomain</source>
        <translation>「appleid」サブドメインを含める(&amp;I)</translation>
    </message>
    <message>
        <source>ana@example.com becomes ana@appleid.example.com, which avoids conflicts with existing Apple IDs.</source>
        <translation>ana@example.com は ana@appleid.example.com になり、既存のApple IDとの競合を避けられます。</translation>
    </message>
    <message>
        <source>Mapping to &amp;Custom Attribute</source>
        <translation>カスタム属性へのマッピング(&amp;C)</translation>
    </message>
    <message>
        <source>Choose an attribute</source>
        <translation>属性を選択</translation>
    </message>
    <message>
        <source>Custom attribute that Managed Apple IDs come from</source>
        <translation>管理対象Apple IDの元になるカスタム属性</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新時の動作</translation>
    </message>
    <message>
        <source>&amp;Keep the old value when an update is blank</source>
        <translation>更新の値が空のときは以前の値を保持(&amp;K)</translation>
    </message>
    <message>
        <source>Otherwise a blank value that arrives removes the one that is there.</source>
        <translation>オフの場合、空の値が届くと既存の値が削除されます。</translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>変更の保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SettingsSection</name>
    <message>
        <source>Managed Apple IDs are computed anew: %1 of %2</source>
        <extracomment>%1 and %2 are counts of users.</extracomment>
        <translation>管理対象Apple IDを再計算中: %2 件中 %1 件</translation>
    </message>
    <message>
        <source>Managed Apple IDs were computed anew: %1 changed</source>
        <translation>管理対象Apple IDを再計算しました: %1 件変更</translation>
    </message>
    <message>
        <source>Entra ID Settings</source>
        <translation>Entra ID設定</translation>
    </message>
    <message>
        <source>&amp;Edit Settings</source>
        <translation>設定の編集(&amp;E)</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボード ショートカット</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Lists and fields</source>
        <translation>一覧と入力欄</translation>
    </message>
    <message>
        <source>From the filter into the list</source>
        <translation>フィルタから一覧へ</translation>
    </message>
    <message>
        <source>Empty the filter, close a dialog</source>
        <translation>フィルタを消去、ダイアログを閉じる</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>選択したものを開く</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>選択したものをコピー</translation>
    </message>
    <message>
        <source>To the first and the last row</source>
        <translation>先頭行と最終行へ</translation>
    </message>
    <message>
        <source>To the next tab</source>
        <translation>次のタブへ</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>選択項目のメニュー</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SourceSection</name>
    <message>
        <source>Enabled</source>
        <translation>有効化</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>a source of users</comment>
        <translation>無効化</translation>
    </message>
    <message>
        <source>Somebody else changed it while this page was open, so nothing was saved.</source>
        <translation>このページを開いている間に別の人が変更したため、何も保存されませんでした。</translation>
    </message>
    <message>
        <source>“%1” was changed in the meantime</source>
        <translation>「%1」はその間に変更されました</translation>
    </message>
    <message>
        <source>It is read-only now: a migration has begun.</source>
        <translation>移行が始まったため、現在は読み取り専用です。</translation>
    </message>
    <message>
        <source>Show What It Is Now</source>
        <translation>現在の状態を表示</translation>
    </message>
    <message>
        <source>It is enabled now.</source>
        <translation>現在は有効です。</translation>
    </message>
    <message>
        <source>It is disabled now.</source>
        <translation>現在は無効です。</translation>
    </message>
    <message>
        <source>Show Users</source>
        <translation>ユーザを表示</translation>
    </message>
    <message>
        <source>Read-only since its first user was taken over by SCIM provisioning.</source>
        <translation>SCIMプロビジョニングが最初のユーザを引き継いだため、読み取り専用です。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>SAML</source>
        <translation>SAML</translation>
    </message>
    <message>
        <source>SAML is set up in the MDM: Admin &gt; Identity &gt; SAML. Once it is on, the users of every source sign in through it. The exception list is kept there as well, and not here.</source>
        <translation>SAMLはMDMの「管理 &gt; アイデンティティ &gt; SAML」で設定します。有効にすると、すべてのソースのユーザがSAMLでサインインします。例外リストもMDMで管理され、ここにはありません。</translation>
    </message>
    <message>
        <source>The service names no source of users.</source>
        <translation>サービスにユーザソースがありません。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::StagesWidget</name>
    <message>
        <source>Host name</source>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>暗号化（TLS）</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SCIM service</source>
        <translation>SCIMサービス</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>List of users</source>
        <translation>ユーザの一覧</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>is being tried</source>
        <translation>試行中</translation>
    </message>
    <message>
        <source>works</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>%1 · until %2</source>
        <extracomment>%1 is the certificate&apos;s owner and authority, %2 a date.</extracomment>
        <translation>%1 · %2まで</translation>
    </message>
    <message>
        <source>nothing to look up</source>
        <translation>検索する名前なし</translation>
    </message>
    <message>
        <source>not needed on this computer</source>
        <translation>このコンピュータでは不要</translation>
    </message>
    <message>
        <source>can’t be told</source>
        <translation>判定できません</translation>
    </message>
    <message>
        <source>the service does not offer its configuration</source>
        <translation>サービスは構成情報を提供していません</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::StartPage</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>&amp;Connect to a Service…</source>
        <translation>サービスへの接続(&amp;C)…</translation>
    </message>
    <message>
        <source>Enter Key…</source>
        <translation>キーの入力…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Opening the local copy</source>
        <translation>ローカルコピーを開いています</translation>
    </message>
    <message>
        <source>Starting the service on this computer</source>
        <translation>このコンピュータでサービスを起動しています</translation>
    </message>
    <message>
        <source>Filling the service with the sample company</source>
        <translation>サービスにサンプル会社を登録しています</translation>
    </message>
    <message>
        <source>It is provisioned over HTTP as Entra ID would do it. This happens once.</source>
        <translation>Entra IDと同じようにHTTPでプロビジョニングします。この処理は一度だけです。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続しています</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 and %2 are counts: 1,200 of 2,000.</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Removing the local copy</source>
        <translation>ローカルコピーを削除しています</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>同期の進行状況</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::StorageWidget</name>
    <message>
        <source>Folder of the data</source>
        <translation>データのフォルダ</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>フォルダを開く(&amp;O)</translation>
    </message>
    <message>
        <source>nothing stored</source>
        <translation>保存データなし</translation>
    </message>
    <message>
        <source>Clear Cache…</source>
        <translation>キャッシュのクリア…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SyncPage</name>
    <message>
        <source>Sync and Traffic</source>
        <translation>同期と通信</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Sync Now</source>
        <translation>今すぐ同期(&amp;S)</translation>
    </message>
    <message>
        <source>last complete sync %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>最後の完全な同期 %1</translation>
    </message>
    <message>
        <source>Remove from the Local Copy</source>
        <translation>ローカルコピーから削除</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Last Syncs</source>
        <translation>最近の同期</translation>
    </message>
    <message>
        <source>HTTP Traffic</source>
        <translation>HTTP通信</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>同期の進行状況</translation>
    </message>
    <message>
        <source>automatic sync paused until you sync again</source>
        <translation>自動同期は、もう一度同期するまで一時停止中</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SyncRunsTab</name>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>The first sync is under way</source>
        <translation>最初の同期を実行しています</translation>
    </message>
    <message>
        <source>No sync yet</source>
        <translation>まだ同期していません</translation>
    </message>
    <message>
        <source>A sync fetches the users and user groups of the service. It only reads.</source>
        <translation>同期すると、サービスのユーザとユーザ グループが取得されます。読み取りのみです。</translation>
    </message>
    <message>
        <source>Sync Now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>It was cancelled. What had come by then is kept.</source>
        <translation>キャンセルされました。それまでに取得したものは残っています。</translation>
    </message>
    <message>
        <source>Rollcall or the computer ended in the middle of it. What had come by then is kept.</source>
        <translation>途中でRollcallまたはコンピュータが終了しました。それまでに取得したものは残っています。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>ユーザ グループ</translation>
    </message>
    <message>
        <source>Last syncs</source>
        <translation>最近の同期</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>a sync</comment>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>What the service told of its changes was not enough, so everything was listed instead.</source>
        <translation>サービスが伝えた変更では不十分だったため、すべてを一覧で取得しました。</translation>
    </message>
    <message>
        <source>Not enough</source>
        <translation>不十分</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Not complete</source>
        <comment>a sync</comment>
        <translation>未完了</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::SyncText</name>
    <message>
        <source>SCIM + admin API</source>
        <translation>SCIM + 管理API</translation>
    </message>
    <message>
        <source>SCIM only</source>
        <translation>SCIMのみ</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TemplateFiguresWidget</name>
    <message>
        <source>%1 of %2 have a value</source>
        <extracomment>How many users have a value of a variable. %1 and %2 are counts of users.</extracomment>
        <translation>%2 人中 %1 人に値があります</translation>
    </message>
    <message>
        <source>%1 of %2 get a text that nobody else gets</source>
        <extracomment>%1 and %2 are counts of users.</extracomment>
        <translation>%2 人中 %1 人は固有のテキストになります</translation>
    </message>
    <message>
        <source>%1 lack a value of a variable</source>
        <translation>%1 人は変数の値がありません</translation>
    </message>
    <message>
        <source>%1 get the same text as somebody else</source>
        <translation>%1 人はほかのユーザと同じテキストになります</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TemplateOdditiesWidget</name>
    <message>
        <source>There is no variable %1: it stays in the text as it is.</source>
        <translation>変数 %1 はないため、テキストにそのまま残ります。</translation>
    </message>
    <message>
        <source>There is no variable %1. Perhaps %2 is meant.</source>
        <translation>変数 %1 はありません。%2 のことかもしれません。</translation>
    </message>
    <message>
        <source>Write %1</source>
        <extracomment>A button. %1 is a variable.</extracomment>
        <translation>%1 と書く</translation>
    </message>
    <message>
        <source>Behind the ${ at character %1 stands no name of a variable.</source>
        <translation>%1 文字目の ${ の後に変数名がありません。</translation>
    </message>
    <message>
        <source>The variable at character %1 is not closed.</source>
        <translation>%1 文字目の変数が閉じられていません。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TitleLine</name>
    <message>
        <source>No service</source>
        <translation>サービスなし</translation>
    </message>
    <message>
        <source>The service that is shown; switch to another one</source>
        <translation>表示中のサービス。別のサービスに切り替えられます</translation>
    </message>
    <message>
        <source>Search people, groups, pages…</source>
        <translation>ユーザ、グループ、ページを検索…</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TokenDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>I have put the token where it is needed</source>
        <translation>トークンを必要な場所に設定しました</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>%n日後</numerusform>
        </translation>
    </message>
    <message>
        <source>Entra ID, by the rules of the MDM</source>
        <translation>Entra ID（MDMのルールに従う）</translation>
    </message>
    <message>
        <source>Another identity provider, by RFC 7643 and 7644</source>
        <translation>ほかのIDプロバイダ（RFC 7643、7644に準拠）</translation>
    </message>
    <message>
        <source>Entra ID signs in with it. Whoever has the token can create, change and disable users here.</source>
        <translation>Entra IDはこれを使って接続します。トークンを持つ人は、ユーザの作成、変更、無効化ができます。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation>有効期限(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用途(&amp;F)</translation>
    </message>
    <message>
        <source>Generate Token</source>
        <translation>トークンの生成</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>“%1” gets a new secret. The old one works for 24 hours more: until then, put the new one into Entra ID as Secret Token.</source>
        <translation>「%1」に新しいシークレットが発行されます。以前のものはあと24時間有効です。それまでにEntra IDのシークレット トークンを新しいものに変更してください。</translation>
    </message>
    <message>
        <source>Renew Token</source>
        <translation>トークンの更新</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>Target SCIM URL</source>
        <translation>ターゲットのSCIM URL</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Target SCIM &amp;URL</source>
        <translation>ターゲットのSCIM URL(&amp;U)</translation>
    </message>
    <message>
        <source>Entra calls it Tenant URL.</source>
        <translation>Entraでは「テナント URL」と呼びます。</translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation>トークン(&amp;O)</translation>
    </message>
    <message>
        <source>Entra calls it Secret Token. It is shown now and never again. A copy of it leaves the clipboard after a minute.</source>
        <translation>Entraでは「シークレット トークン」と呼びます。表示されるのは今だけです。コピーは1分後にクリップボードから消去されます。</translation>
    </message>
    <message>
        <source>Another token has this name.</source>
        <translation>別のトークンがこの名前を使用しています。</translation>
    </message>
    <message>
        <source>The token “%1” is ready to be pasted into Entra ID</source>
        <translation>トークン「%1」をEntra IDに貼り付けられます</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TokensSection</name>
    <message>
        <source>There is no token yet: Entra ID can’t sign in.</source>
        <translation>トークンがまだないため、Entra IDは接続できません。</translation>
    </message>
    <message>
        <source>There are two tokens, which is the most: remove one to generate another.</source>
        <translation>トークンは2つ（上限）あります。生成するには1つ削除してください。</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>アクティブ</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <extracomment>When a token was last used, and the network address: &quot;3 min ago from 10.0.0.7&quot;.</extracomment>
        <translation>%1（%2 から）</translation>
    </message>
    <message>
        <source>The old secret works until %1</source>
        <translation>以前のシークレットは %1 まで有効</translation>
    </message>
    <message>
        <source>Set to Inactive</source>
        <translation>非アクティブに設定</translation>
    </message>
    <message>
        <source>Set to Active</source>
        <translation>アクティブに設定</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>更新…</translation>
    </message>
    <message>
        <source>Rotate to a New Token…</source>
        <translation>新しいトークンに切り替え…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>%1 の操作</translation>
    </message>
    <message>
        <source>Set “%1” to Inactive</source>
        <translation>「%1」を非アクティブに設定</translation>
    </message>
    <message>
        <source>Requests with this token are refused until it is set to active again. Entra ID tries again by itself, and stops provisioning after repeated failures.</source>
        <translation>再びアクティブに設定されるまで、このトークンによる要求は拒否されます。Entra IDは自動的に再試行しますが、失敗が続くとプロビジョニングを停止します。</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」の削除</translation>
    </message>
    <message>
        <source>Requests with this token are refused from then on. The token can’t be brought back.</source>
        <translation>以後、このトークンによる要求は拒否されます。トークンは元に戻せません。</translation>
    </message>
    <message>
        <source>Remove the Token</source>
        <translation>トークンを削除</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>&amp;Generate Token…</source>
        <translation>トークンの生成(&amp;G)…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Token Status</source>
        <translation>トークンステータス</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最終使用</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::TrafficTab</name>
    <message>
        <source>No request matches “%1”</source>
        <translation>「%1」に一致するリクエストはありません</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>フィルタのクリア</translation>
    </message>
    <message>
        <source>The log is paused</source>
        <translation>ログは一時停止中です</translation>
    </message>
    <message>
        <source>What is sent now is not kept.</source>
        <translation>いま送信されるものは記録されません。</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>まだ何も送信していません</translation>
    </message>
    <message>
        <source>Every request to the service is listed here, until Rollcall is closed. Keys, tokens and passwords are taken out before anything is kept.</source>
        <translation>サービスへのすべてのリクエストが、Rollcallを閉じるまでここに表示されます。キー、トークン、パスワードは、記録する前に取り除かれます。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>メソッド</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信量</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>HTTP requests</source>
        <translation>HTTPリクエスト</translation>
    </message>
    <message>
        <source>The request and its answer</source>
        <translation>リクエストとその応答</translation>
    </message>
    <message>
        <source>Filter: method, path, status…</source>
        <translation>フィルタ: メソッド、パス、ステータス…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lear Log</source>
        <translation>ログをクリア(&amp;L)</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curlとしてコピー</translation>
    </message>
    <message>
        <source>Without the key: the command takes it from the variable $TOKEN.</source>
        <translation>キーは含まれません。コマンドは変数 $TOKEN から取得します。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::UserDetailsWidget</name>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Nobody is selected</source>
        <translation>ユーザが選択されていません</translation>
    </message>
    <message>
        <source>Select a user to see all that the service knows.</source>
        <translation>ユーザを選択すると、サービスが持つすべての情報が表示されます。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>SCIM</source>
        <translation>SCIM</translation>
    </message>
    <message>
        <source>Details of the user</source>
        <translation>ユーザの詳細</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::UserGroupsPage</name>
    <message>
        <source>User groups</source>
        <translation>ユーザ グループ</translation>
    </message>
    <message>
        <source>Filter: name, external ID</source>
        <translation>フィルタ: 名前、外部ID</translation>
    </message>
    <message>
        <source>Fetching the user groups for the first time</source>
        <translation>ユーザ グループを初めて取得しています</translation>
    </message>
    <message>
        <source>No user groups yet</source>
        <translation>ユーザ グループはまだありません</translation>
    </message>
    <message>
        <source>The service has no user groups. They arrive when Entra ID provisions them.</source>
        <translation>サービスにユーザ グループがありません。Entra IDがプロビジョニングすると追加されます。</translation>
    </message>
    <message>
        <source>No user group matches “%1”</source>
        <extracomment>%1 is what was typed into the filter field.</extracomment>
        <translation>「%1」に一致するユーザ グループはありません</translation>
    </message>
    <message>
        <source>Display Name</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Last Modified</source>
        <translation>最終更新</translation>
    </message>
    <message>
        <source>Another user group has the same name. Entra ID can’t create a group with a name that is taken.</source>
        <translation>同じ名前のユーザ グループが別にあります。使用済みの名前では、Entra IDはグループを作成できません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) are disabled and still listed in the group.</source>
        <translation>
            <numerusform>%Ln人のメンバーが無効化されていますが、グループに残っています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ui::UserProvisioningPage</name>
    <message>
        <source>User Provisioning</source>
        <translation>ユーザ プロビジョニング</translation>
    </message>
    <message>
        <source>Generate a token, then paste the URL and the token into Entra ID: Enterprise application &gt; Provisioning &gt; Admin Credentials.</source>
        <translation>トークンを生成し、URLとトークンをEntra IDに貼り付けてください: エンタープライズ アプリケーション &gt; プロビジョニング &gt; 管理者資格情報。</translation>
    </message>
    <message>
        <source>The settings were changed and not saved</source>
        <translation>設定の変更が保存されていません</translation>
    </message>
    <message>
        <source>Go back to save them, or discard what was changed.</source>
        <translation>戻って保存するか、変更を破棄してください。</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>Edit Settings</source>
        <translation>設定の編集</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>Fetching the users for the first time</source>
        <translation>ユーザを初めて取得しています</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>ユーザはまだいません</translation>
    </message>
    <message>
        <source>The service has no users. They arrive when Entra ID provisions them.</source>
        <translation>サービスにユーザがいません。Entra IDがプロビジョニングすると追加されます。</translation>
    </message>
    <message>
        <source>No user matches “%1”</source>
        <extracomment>%1 is what was typed into the filter field.</extracomment>
        <translation>「%1」に一致するユーザはいません</translation>
    </message>
    <message>
        <source>Display Name</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>ユーザ名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Managed Apple ID</source>
        <translation>管理対象Apple ID</translation>
    </message>
    <message>
        <source>Invite Status</source>
        <translation>招待ステータス</translation>
    </message>
    <message>
        <source>Last Modified</source>
        <translation>最終更新</translation>
    </message>
    <message>
        <source>Filter: name, user name, e-mail, external ID, state:disabled</source>
        <translation>フィルタ: 名前、ユーザ名、メール、外部ID、state:disabled</translation>
    </message>
    <message numerus="yes">
        <source>Disabled, but still a member of %Ln user group(s).</source>
        <translation>
            <numerusform>無効化されていますが、%Ln個のユーザ グループに残っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Has attributes from LDAP that no longer change: Entra ID took the user over. The tab Attributes says which.</source>
        <translation>変更されなくなったLDAPの属性があります。Entra IDがユーザを引き継いだためです。どの属性かは「属性」タブに示されます。</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::ValueText</name>
    <message>
        <source>All Users</source>
        <translation>すべてのユーザ</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::VariablesPage</name>
    <message>
        <source>Variables</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>The service computes this, and it can’t be asked now.</source>
        <translation>計算はサービスが行いますが、現在は接続できません。</translation>
    </message>
    <message>
        <source>Type a text to see what it comes to.</source>
        <translation>テキストを入力すると結果が表示されます。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>Without a value for this user: %1</source>
        <extracomment>%1 is a list of variables.</extracomment>
        <translation>このユーザに値がない変数: %1</translation>
    </message>
    <message>
        <source>Choose a user to see the text as this user’s devices get it.</source>
        <translation>ユーザを選択すると、そのユーザのデバイスが受け取るテキストが表示されます。</translation>
    </message>
    <message>
        <source>Text with variables</source>
        <translation>変数を含むテキスト</translation>
    </message>
    <message>
        <source>A text as in a field of device configuration that supports variables. Type ${ to choose one. Nothing of it is saved in the service.</source>
        <translation>変数をサポートする構成フィールドと同じテキストを入力します。${ を入力すると変数を選択できます。サービスには何も保存されません。</translation>
    </message>
    <message>
        <source>For a User</source>
        <translation>1人のユーザの場合</translation>
    </message>
    <message>
        <source>Search a user: name, user name, e-mail…</source>
        <translation>ユーザを検索: 名前、ユーザ名、メール…</translation>
    </message>
    <message>
        <source>For All Users</source>
        <translation>すべてのユーザの場合</translation>
    </message>
</context>
<context>
    <name>rollcall::ui::WelcomeWidget</name>
    <message>
        <source>See what Entra ID really provisioned</source>
        <translation>Entra IDが実際にプロビジョニングした内容を確認</translation>
    </message>
    <message>
        <source>Rollcall shows who arrived in the MDM, how arriving users are treated, and why somebody is not there or not right.</source>
        <translation>RollcallはMDMに届いたユーザ、届いたユーザの扱い、届かない理由や正しくない理由を表示します。</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>A sample company of 2,000 people. Rollcall starts a service of its own on this computer and fills it as Entra ID would.</source>
        <translation>2,000人のサンプル会社です。Rollcallがこのコンピュータで専用のサービスを起動し、Entra IDと同じように人を登録します。</translation>
    </message>
    <message>
        <source>You need nothing. Tokens, settings, refusals and deletions work as in earnest.</source>
        <translation>必要なものはありません。トークン、設定、拒否、削除は実際と同じように動作します。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>データがこのコンピュータの外に出ることはありません。</translation>
    </message>
    <message>
        <source>&amp;Try It Now</source>
        <translation>今すぐ試す(&amp;T)</translation>
    </message>
    <message>
        <source>Connect to a service</source>
        <translation>サービスに接続</translation>
    </message>
    <message>
        <source>The service that you manage, or any other SCIM 2.0 service, tested step by step before it is saved.</source>
        <translation>管理しているサービス、またはその他のSCIM 2.0サービスです。保存する前に段階ごとにテストされます。</translation>
    </message>
    <message>
        <source>You need its URL, and an administrator’s or a helpdesk’s key, a bearer token, or a user name and password.</source>
        <translation>必要なものは、URLと、管理者またはヘルプデスクのキー、ベアラートークン、またはユーザ名とパスワードのいずれかです。</translation>
    </message>
    <message>
        <source>A sync only reads. The key goes to the system’s keychain.</source>
        <translation>同期は読み取りだけを行います。キーはシステムのキーチェーンに保存されます。</translation>
    </message>
    <message>
        <source>&amp;Connect to a Service…</source>
        <translation>サービスへの接続(&amp;C)…</translation>
    </message>
    <message>
        <source>You can do both, and switch between them in the menu Connection.</source>
        <translation>両方を使うこともできます。「接続」メニューで切り替えられます。</translation>
    </message>
</context>
<context>
    <name>rollcall::wording::Query</name>
    <message>
        <source>A value is missing behind “%1:”.</source>
        <extracomment>%1 is a word of the query language, as typed: state</extracomment>
        <translation>「%1:」の後に値がありません。</translation>
    </message>
    <message>
        <source>“%1:” has no value “%2”. It may be: %3.</source>
        <extracomment>%1 and %2 are words as typed, %3 is a list of words that are not translated: active, disabled</extracomment>
        <translation>「%1:」に値「%2」はありません。指定できる値: %3。</translation>
    </message>
    <message>
        <source>“%1:%2” is no time. It may be: &lt;7d, &gt;2w, 2026-11-25, today.</source>
        <extracomment>%1 and %2 are words as typed. The examples are not translated.</extracomment>
        <translation>「%1:%2」は日時ではありません。例: &lt;7d、&gt;2w、2026-11-25、today。</translation>
    </message>
    <message>
        <source>No user has an attribute “%1”.</source>
        <translation>属性「%1」を持つユーザはいません。</translation>
    </message>
    <message>
        <source>No user has an attribute “%1”. The most similar one is “%2”.</source>
        <extracomment>%1 and %2 are names of attributes.</extracomment>
        <translation>属性「%1」を持つユーザはいません。最も近い属性は「%2」です。</translation>
    </message>
    <message>
        <source>User groups can’t be filtered by “%1”: it restricts nothing. They can by source:, changed:, group:, has:member, has:disabled and has:duplicate.</source>
        <extracomment>%1 is a part of a query, as typed: state: or has:email. What follows are examples that are not translated.</extracomment>
        <translation>ユーザ グループは「%1」で絞り込めません。この条件は無視されます。使えるのはsource:、changed:、group:、has:member、has:disabled、has:duplicateです。</translation>
    </message>
</context>
</TS>
