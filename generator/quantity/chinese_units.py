"""This module lists the Chinese words for numbers, currencies, classifiers and bounds.

All tables were chosen by hand: what news counts with, in simplified and, where it is frequent,
traditional characters.
"""

from __future__ import annotations

DIGITS = {
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7,
    "捌": 8, "玖": 9,
}  # fmt: skip
TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}

CURRENCIES = {
    "人民币": "CNY", "人民币元": "CNY", "元人民币": "CNY", "人民幣": "CNY", "元": "CNY",
    "圆": "CNY", "块钱": "CNY", "RMB": "CNY", "美元": "USD", "美金": "USD", "美圆": "USD",
    "欧元": "EUR", "歐元": "EUR", "英镑": "GBP", "英鎊": "GBP", "日元": "JPY", "日圆": "JPY",
    "日圓": "JPY", "円": "JPY", "港元": "HKD", "港币": "HKD", "港幣": "HKD", "港圆": "HKD",
    "新台币": "TWD", "新台幣": "TWD", "台币": "TWD", "元新台币": "TWD", "澳元": "AUD",
    "澳币": "AUD", "澳大利亚元": "AUD", "加元": "CAD", "加币": "CAD", "加拿大元": "CAD",
    "新元": "SGD", "新币": "SGD", "新加坡元": "SGD", "新西兰元": "NZD", "纽元": "NZD",
    "韩元": "KRW", "韩圆": "KRW", "韓元": "KRW", "卢布": "RUB", "盧布": "RUB", "卢比": "INR",
    "印度卢比": "INR", "巴基斯坦卢比": "PKR", "瑞士法郎": "CHF", "瑞郎": "CHF", "法郎": "CHF",
    "法国法郎": "FRF", "马克": "DEM", "德国马克": "DEM", "泰铢": "THB", "越南盾": "VND",
    "印尼盾": "IDR", "印尼卢比": "IDR", "林吉特": "MYR", "马币": "MYR", "菲律宾比索": "PHP",
    "墨西哥比索": "MXN", "比索": "MXN", "阿根廷比索": "ARS", "雷亚尔": "BRL", "里拉": "TRY",
    "土耳其里拉": "TRY", "兰特": "ZAR", "里亚尔": "SAR", "沙特里亚尔": "SAR", "迪拉姆": "AED",
    "谢克尔": "ILS", "瑞典克朗": "SEK", "挪威克朗": "NOK", "丹麦克朗": "DKK", "兹罗提": "PLN",
    "澳门元": "MOP", "澳门币": "MOP", "比特币": "BTC", "以太币": "ETH",
}  # fmt: skip
# What may stand before the figure, beside the signs and codes of `currencies.py`.
BEFORE = ("人民币", "人民幣", "港币", "港幣", "新台币", "新台幣", "台币", "美元", "美金")

# Classifiers; those for people count persons, the others what follows them.
PERSONS = "名 位 人".split()
CLASSIFIERS = (
    "个 個 家 张 張 块 塊 枚 颗 顆 台 臺 部 辆 輛 架 艘 款 种 種 项 項 笔 筆 件 条 條 套 所 座 支"
    " 篇 份 只 隻 头 片 组 組 户 戶 场 起 宗 间 間 本 册 股 吨 公里 公斤 千克 克 平方米 立方米"
    " 平方公里 千瓦时 千瓦 兆瓦 吉瓦 桶 箱 万卡 卡"
).split()
# The nouns that stand behind a classifier or a bare figure.
NOUNS = (
    "公司 企业 企業 初创公司 初创企业 机构 银行 基金 员工 員工 工人 工程师 研究员 研究人员 科学家"
    " 开发者 用户 用戶 客户 消费者 学生 专家 人 人口 人次 芯片 晶片 显卡 加速卡 计算卡 算力卡 GPU"
    " 显示卡 服务器 模型 大模型 参数 token tokens Token Tokens 词元 项目 产品 应用 国家 城市"
    " 省份 地区 岗位 职位 专利 论文 订单 合同 交易 案例 案件 股份 股票 汽车 车辆 手机 设备"
    " 机器人 飞机 数据 数据中心 门店 店铺 工厂 学校"
    " 大学 医院 卫星 基站 节点 家庭 城镇 粉丝 下载 集群"
).split()
# Not counted: spans of time, and words that begin like a classifier.
NOT_COUNTED = (
    "个月",
    "個月",
    "个小时",
    "个季度",
    "个星期",
    "个工作日",
    "个世纪",
    "个年头",
    "个人",
    "人民",
    "人工",
)

LOW_BEFORE = "超过 超過 超 逾 高于 高於 大于 多于 不少于 不低于 至少 突破 起码".split()
HIGH_BEFORE = "不到 不足 低于 低於 少于 小于 不超过 不超過 不高于 不多于 最多 至多".split()
ABOUT_BEFORE = "大约 大約 大概 约为 约 約 将近 將近 接近 近 估计".split()
LOW_AFTER = "以上".split()
HIGH_AFTER = "以下 以内".split()
ABOUT_AFTER = "左右 上下".split()
# Latin nouns in the singular.
SINGULAR = {"tokens": "token", "Tokens": "token", "Token": "token"}
# What a price is told for: 2元/百万tokens.
PER = "token tokens Token Tokens 人 股 张 小时 月 年 天 次 台 吨 桶 部 件 克 平方米 份".split()
