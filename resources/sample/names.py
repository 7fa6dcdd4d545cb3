# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The people's names and places of the sample directory. A name is (as written, as in an address)."""


def latin(text):
    """Names that need no second spelling."""
    return [(name, name) for name in text.split()]


def pairs(text):
    """`written/address` pairs, separated by spaces; a space within a written name is a `_`."""
    return [tuple(part.replace("_", " ") for part in pair.split("/")) for pair in text.split()]


# Each place: people's share in a thousand, the language of its names, and what an address there looks like.
# Phone: country code, area, number of digits behind it.
PLACES = [
    # share, site, names, city, state, country, usage, streets, postal code, phone, mobile
    (190, "Paris", "fr", "Paris", "Île-de-France", "France", "FR",
     ["12 rue de la Paix", "84 avenue d’Iéna", "5 place de la Bourse"], "75###", "+33 1 42 ## ## ##", "+33 6 ## ## ## ##"),
    (70, "Lyon", "fr", "Lyon", "Auvergne-Rhône-Alpes", "France", "FR",
     ["17 quai Jules-Courmont", "120 cours Gambetta"], "6900#", "+33 4 72 ## ## ##", "+33 7 ## ## ## ##"),
    (40, "Montréal", "fr", "Montréal", "Québec", "Canada", "CA",
     ["1250 boulevard René-Lévesque Ouest"], "H3B 4W8", "+1 514 555 ####", "+1 438 555 ####"),
    (170, "Tokyo", "ja", "港区", "東京都", "Japan", "JP",
     ["芝公園4丁目2-8", "六本木6丁目10-1", "虎ノ門1丁目23-1"], "105-00##", "+81 3 5### ####", "+81 90 #### ####"),
    (70, "Osaka", "ja", "大阪市北区", "大阪府", "Japan", "JP",
     ["梅田3丁目1-3", "中之島2丁目3-18"], "530-00##", "+81 6 6### ####", "+81 80 #### ####"),
    (30, "Fukuoka", "ja", "福岡市博多区", "福岡県", "Japan", "JP",
     ["博多駅前2丁目1-1"], "812-00##", "+81 92 4## ####", "+81 70 #### ####"),
    (110, "London", "en", "London", "England", "United Kingdom", "GB",
     ["25 Finsbury Circus", "1 New Street Square"], "EC2M 7EE", "+44 20 7946 0###", "+44 7700 900###"),
    (30, "Dublin", "ga", "Dublin", "Leinster", "Ireland", "IE",
     ["3 Grand Canal Square"], "D02 X5P#", "+353 1 555 ####", "+353 85 555 ####"),
    (90, "Seattle", "en", "Seattle", "WA", "United States", "US",
     ["1420 Fifth Avenue", "2001 8th Avenue"], "981##", "+1 206 555 ####", "+1 425 555 ####"),
    (45, "Berlin", "de", "Berlin", "Berlin", "Germany", "DE",
     ["Friedrichstraße 68", "Köpenicker Straße 122"], "101##", "+49 30 2093 ####", "+49 151 ########"),
    (25, "Madrid", "es", "Madrid", "Comunidad de Madrid", "Spain", "ES",
     ["Paseo de la Castellana 141"], "2804#", "+34 91 555 ## ##", "+34 6## ### ###"),
    (25, "Warsaw", "pl", "Warszawa", "Mazowieckie", "Poland", "PL",
     ["ul. Świętokrzyska 14", "Aleje Jerozolimskie 65"], "00-0##", "+48 22 555 ## ##", "+48 60# ### ###"),
    (20, "Athens", "el", "Αθήνα", "Αττική", "Greece", "GR",
     ["Λεωφόρος Βασιλίσσης Σοφίας 11"], "106 7#", "+30 21 0555 ####", "+30 69## ######"),
    (15, "Tel Aviv", "he", "תל אביב", "", "Israel", "IL",
     ["שדרות רוטשילד 22"], "66882##", "+972 3 555 ####", "+972 52 555 ####"),
    (15, "Dubai", "ar", "دبي", "", "United Arab Emirates", "AE",
     ["شارع الشيخ زايد 45"], "", "+971 4 555 ####", "+971 50 555 ####"),
    (20, "Hà Nội", "vi", "Hà Nội", "", "Vietnam", "VN",
     ["54 Liễu Giai, Ba Đình"], "1000##", "+84 24 5555 ####", "+84 91 555 ####"),
    (10, "Bangkok", "th", "กรุงเทพมหานคร", "", "Thailand", "TH",
     ["ถนนสาทรเหนือ 98"], "105##", "+66 2 555 ####", "+66 81 555 ####"),
    (15, "Shanghai", "zh", "上海", "上海市", "China", "CN",
     ["世纪大道100号"], "2001##", "+86 21 5555 ####", "+86 138 5555 ####"),
    (10, "Seoul", "ko", "서울특별시", "", "South Korea", "KR",
     ["세종대로 110"], "045##", "+82 2 555 ####", "+82 10 5555 ####"),
]

# language: (given names, surnames, surname written first)
NAMES = {
    "fr": (
        latin("Camille Léa Manon Chloé Inès Jade Louise Emma Alice Juliette Clémence Élodie Aurélie Céline Hélène Noémie "
              "Océane Margaux Solène Maëlys Lucas Hugo Louis Gabriel Raphaël Arthur Jules Théo Nathan Antoine Thomas "
              "Maxime Clément Étienne Benoît François Jérôme Loïc Rémi Sébastien Yann Mathis Anaïs Zoé Éloïse "
              "Jean-Baptiste Marie-Claire Anne-Sophie Pierre-Yves Aïcha Mehdi Fatou Yasmine"),
        latin("Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre Michel Garcia "
              "David Bertrand Roux Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet François Martinez "
              "Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin Mathieu Clément "
              "Gauthier Dumont Lopez Fontaine Chevalier Robin Masson Lefebvre-Girard Nguyen Benali Diallo Château "
              "Hébert Prévost Bélanger"), False),
    "ja": (
        pairs("太郎/taro 健太/kenta 翔太/shota 大輔/daisuke 拓也/takuya 直樹/naoki 健一/kenichi 誠/makoto 浩二/koji 翼/tsubasa "
              "蓮/ren 陽翔/haruto 悠真/yuma 樹/itsuki 大和/yamato 亮/ryo 哲也/tetsuya 雅人/masato 隆/takashi 学/manabu "
              "花子/hanako 美咲/misaki 陽子/yoko 由美/yumi 恵子/keiko 真由美/mayumi 愛/ai 彩/aya 七海/nanami 結衣/yui "
              "さくら/sakura 葵/aoi 凛/rin 美穂/miho 智子/tomoko 明美/akemi 直美/naomi 裕子/yuko 千尋/chihiro 遥/haruka "
              "あかり/akari ひなた/hinata みどり/midori かおり/kaori"),
        pairs("佐藤/sato 鈴木/suzuki 高橋/takahashi 田中/tanaka 伊藤/ito 渡辺/watanabe 山本/yamamoto 中村/nakamura 小林/kobayashi "
              "加藤/kato 吉田/yoshida 山田/yamada 佐々木/sasaki 山口/yamaguchi 松本/matsumoto 井上/inoue 木村/kimura 林/hayashi "
              "斎藤/saito 清水/shimizu 山崎/yamazaki 森/mori 池田/ikeda 橋本/hashimoto 阿部/abe 石川/ishikawa 山下/yamashita "
              "中島/nakajima 石井/ishii 小川/ogawa 前田/maeda 岡田/okada 長谷川/hasegawa 藤田/fujita 近藤/kondo 後藤/goto "
              "髙橋/takahashi 渡邊/watanabe 齋藤/saito 𠮷田/yoshida 山﨑/yamazaki 濵田/hamada 五十嵐/igarashi 西村/nishimura"), True),
    "en": (
        latin("Olivia Amelia Isla Ava Emily Grace Sophie Charlotte Lucy Hannah Rachel Megan Abigail Victoria Natalie Claire "
              "Oliver George Harry Jack William James Henry Thomas Daniel Samuel Benjamin Matthew Andrew Peter Stephen "
              "Michael Christopher Jonathan Nicholas Alexander Priya Aisha Rohan Imran Chloe Zara Ethan Mason Logan "
              "Madison Ashley Brandon Tyler Jasmine"),
        latin("Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker Thompson White Edwards Green Hall "
              "Wood Harris Lewis Clarke Jackson Turner Hill Cooper Ward Morris Moore Clark Baker Harrison King Morgan Allen "
              "Scott Bennett Reynolds Khan Ahmed Begum Anderson Miller Hughes Foster Gray Carter Mitchell Campbell Stewart "
              "Fletcher Holmes Okafor Adeyemi"), False),
    "ga": (
        pairs("Aoife/aoife Saoirse/saoirse Niamh/niamh Siobhán/siobhan Sinéad/sinead Róisín/roisin Ciarán/ciaran Seán/sean "
              "Oisín/oisin Pádraig/padraig Eoin/eoin Conor/conor"),
        pairs("O’Brien/obrien O’Connor/oconnor Murphy/murphy Kelly/kelly Byrne/byrne Ryan/ryan O’Sullivan/osullivan Walsh/walsh "
              "McCarthy/mccarthy Gallagher/gallagher Ní_Dhomhnaill/nidhomhnaill"), False),
    "de": (
        latin("Jürgen Björn Jörg Günther Sören Matthias Andreas Stefan Lukas Felix Jonas Anja Käthe Sabine Ursula Katharina "
              "Johanna Lena Mia Frieda Heike Antje"),
        latin("Müller Schmidt Schneider Fischer Weber Meyer Wagner Schulz Becker Hoffmann Schäfer Koch Bauer Richter Klein "
              "Wolf Schröder Neumann Krüger Groß Weiß Yılmaz Kaya"), False),
    "es": (
        latin("José María Lucía Sofía Martín Pablo Álvaro Sergio Íñigo Carmen Begoña Nuria Andrés Inés Ángel"),
        latin("García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Muñoz Ibáñez Núñez"), False),
    "pl": (
        latin("Łukasz Paweł Michał Wojciech Stanisław Zbigniew Małgorzata Agnieszka Katarzyna Żaneta Grażyna Jolanta Kamil"),
        latin("Nowak Kowalczyk Wójcik Woźniak Dąbrowski Kozłowski Mazur Krawczyk Zając Wróbel Stępień Górski Śliwa"), False),
    "el": (
        pairs("Γιώργος/giorgos Δημήτρης/dimitris Νίκος/nikos Κώστας/kostas Γιάννης/giannis Μαρία/maria Ελένη/eleni "
              "Κατερίνα/katerina Σοφία/sofia Αγγελική/angeliki"),
        pairs("Παπαδόπουλος/papadopoulos Γεωργίου/georgiou Νικολάου/nikolaou Κωνσταντίνου/konstantinou Οικονόμου/oikonomou "
              "Ιωάννου/ioannou Δημητρίου/dimitriou Βασιλείου/vasileiou"), False),
    "he": (
        pairs("נועה/noa תמר/tamar יעל/yael שרה/sara מיכל/michal דוד/david יוסף/yosef איתן/eitan אורי/uri עומר/omer"),
        pairs("כהן/cohen לוי/levi מזרחי/mizrahi פרץ/peretz ביטון/biton אברהם/avraham פרידמן/friedman שפירא/shapira"), False),
    "ar": (
        pairs("محمد/mohammed أحمد/ahmed علي/ali خالد/khaled يوسف/yousef فاطمة/fatima مريم/mariam عائشة/aisha نور/noor ليلى/layla"),
        pairs("الأحمد/alahmad الحسن/alhassan المنصوري/almansoori الهاشمي/alhashimi خوري/khoury حداد/haddad منصور/mansour "
              "عبد_الرحمن/abdulrahman"), False),
    "vi": (
        pairs("Minh/minh Anh/anh Hương/huong Thảo/thao Tuấn/tuan Đức/duc Hải/hai Linh/linh Ngọc/ngoc Phương/phuong Quân/quan"),
        pairs("Nguyễn_Văn/nguyenvan Nguyễn_Thị/nguyenthi Trần_Văn/tranvan Trần_Thị/tranthi Lê_Hoàng/lehoang Phạm_Thị/phamthi "
              "Đặng_Quốc/dangquoc Vũ/vu Bùi/bui"), True),
    "th": (
        pairs("สมชาย/somchai สมหญิง/somying ประเสริฐ/prasert วิชัย/wichai อรุณี/arunee กมล/kamon ศิริพร/siriporn"),
        pairs("ใจดี/jaidee สุขสวัสดิ์/suksawat ศรีสุข/srisuk รัตนกุล/rattanakul วงศ์สวัสดิ์/wongsawat"), False),
    "zh": (
        pairs("伟/wei 芳/fang 娜/na 秀英/xiuying 敏/min 静/jing 丽/li 强/qiang 磊/lei 洋/yang 思远/siyuan 雨桐/yutong"),
        pairs("王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 赵/zhao 黄/huang 周/zhou 欧阳/ouyang"), True),
    "ko": (
        pairs("민준/minjun 서준/seojun 도윤/doyun 지우/jiwoo 서연/seoyeon 하은/haeun 수빈/subin 현우/hyunwoo"),
        pairs("김/kim 이/lee 박/park 최/choi 정/jung 강/kang 남궁/namgung"), True),
}

# department: (share, cost centre, titles in English, French, Japanese)
DEPARTMENTS = {
    "Sales": (16, "4100", ["Account Manager", "Sales Representative", "Key Account Director"],
              ["Chargé de clientèle", "Commercial", "Responsable grands comptes"], ["営業担当", "営業主任", "営業部長"]),
    "Engineering": (18, "5200", ["Software Engineer", "Senior Software Engineer", "Systems Architect"],
                    ["Ingénieur logiciel", "Ingénieur principal", "Architecte système"],
                    ["ソフトウェアエンジニア", "シニアエンジニア", "システムアーキテクト"]),
    "Customer Support": (12, "4300", ["Support Specialist", "Support Team Lead"],
                         ["Conseiller support", "Responsable support"], ["サポート担当", "サポート主任"]),
    "Operations": (12, "3100", ["Operations Analyst", "Shift Supervisor", "Site Manager"],
                   ["Analyste opérations", "Chef d’équipe", "Responsable de site"], ["業務担当", "班長", "拠点長"]),
    "Logistics": (9, "3300", ["Warehouse Operative", "Transport Planner"],
                  ["Agent logistique", "Planificateur transport"], ["物流担当", "配送計画担当"]),
    "Finance": (7, "2100", ["Accountant", "Financial Controller"], ["Comptable", "Contrôleur de gestion"],
                ["経理担当", "財務課長"]),
    "Human Resources": (5, "2200", ["HR Business Partner", "Recruiter"], ["Chargé RH", "Recruteur"], ["人事担当", "採用担当"]),
    "Marketing": (7, "4200", ["Marketing Specialist", "Brand Manager"], ["Chargé de marketing", "Chef de marque"],
                  ["マーケティング担当", "ブランドマネージャー"]),
    "IT": (6, "5100", ["Systems Administrator", "Helpdesk Analyst", "Mobile Device Engineer"],
           ["Administrateur système", "Technicien assistance", "Ingénieur mobilité"],
           ["システム管理者", "ヘルプデスク担当", "モバイル端末担当"]),
    "Legal": (3, "2300", ["Legal Counsel", "Compliance Officer"], ["Juriste", "Responsable conformité"],
              ["法務担当", "コンプライアンス担当"]),
    "Research": (4, "5300", ["Research Scientist", "Laboratory Technician"], ["Chercheur", "Technicien de laboratoire"],
                 ["研究員", "研究助手"]),
    "Executive Office": (1, "1000", ["Executive Assistant", "Chief of Staff"],
                         ["Assistant de direction", "Directeur de cabinet"], ["役員秘書", "社長室長"]),
}
